import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOfBuild } from '../../../src/cli/build/part-of-build.ts'
import { plannedFiles } from '../../../src/cli/build/planned-files.ts'
import { namer } from '../../../src/cli/file-names.ts'
import type { Library, Staff } from '../../../src/index.ts'

const library = { definition: () => ({ definition: { file: { version: '1.0.0' } } }) } as unknown as Library
const place = { file: 'people.csv', line: 1, column: 1, endLine: 1, endColumn: 1 }

const requests = fc
  .array(fc.record({ role: fc.constantFrom('a', 'b', 'c', 'd'), languages: fc.subarray(['et', 'ru', 'sv']) }), {
    maxLength: 4,
  })
  .map((roles) =>
    [...new Map(roles.map((one) => [one.role, one])).values()].flatMap(({ role, languages }) =>
      languages.map((language) => ({ role, language, jurisdiction: 'EE', workspace: {} })),
    ),
  )

const staff = fc
  .array(fc.record({ name: fc.constantFrom('Mari', 'Jüri', 'mari', '*'), role: fc.constantFrom('a', 'b') }))
  .map((people): Staff => ({ people: people.map((one) => ({ ...one, place })), byRole: true, diagnostics: [] }))

const plan = fc.record({
  formats: fc.subarray([{ format: 'docx' }, { format: 'md' }, { format: 'pdf' }], { minLength: 1 }),
  staff: fc.option(staff, { nil: undefined }),
  perPerson: fc.boolean(),
  name: fc.constantFrom('{role}.{lang}.{ext}', '{role}-{version}/{lang}.{ext}', '{role}.{ext}'),
})

test('whatever is asked for, each file falls to one shard, with its role, and none has two more than another', () => {
  fc.assert(
    fc.property(requests, plan, fc.integer({ min: 1, max: 12 }), (wanted, given, count) => {
      const filesOf = (some: typeof wanted) => {
        const planned = some.flatMap((request) => plannedFiles(request, given, library))
        const nameOf = namer(given)
        return planned.map((file) => ({ name: nameOf(file), role: file.document.role.id }))
      }
      const shards = Array.from({ length: count }, (_, index) => {
        const part = partOfBuild(wanted, given, { number: index + 1, count }, library)
        const requests = wanted.filter((request) => part.requests.includes(request))
        // A document of a role is never looked at without the others.
        expect(requests).toEqual(wanted.filter(({ role }) => part.requests.some((one) => one.role === role)))
        return part.filesOf(filesOf(requests))
      })
      expect(shards.flat()).toEqual(filesOf(wanted))
      const sizes = shards.map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})
