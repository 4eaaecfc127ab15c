import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../src/cli/file-name.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { baker } from '../support/baker.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { openWorkspace } from '../support/workspace.ts'

const values = {
  role: sampleDocument.role.id,
  lang: sampleDocument.language,
  jurisdiction: sampleDocument.jurisdiction,
  version: sampleDocument.role.version,
  ext: 'docx',
}

test('the name is the role and its language, with the country where there are several', () => {
  expect(fileName(undefined, sampleDocument, 'docx', false)).toBe(`${values.role}.${values.lang}.docx`)
  expect(fileName(undefined, sampleDocument, 'docx', true)).toBe(
    `${values.role}.${values.lang}-${values.jurisdiction}.docx`,
  )
})

test.each([
  '../{role}.{ext}',
  '{role}/../../x.{ext}',
  '/etc/{role}.{ext}',
  '..\\{role}.{ext}',
  '{lang}\\..\\..\\{role}',
  'C:{role}.{ext}',
  '\\\\server\\share\\{role}',
  './{role}.{ext}',
  '{role}//{lang}',
  '{role}/',
  '..',
  '',
  'a\0b',
])('%j does not stay in the output folder and is refused', async (pattern) => {
  const workspace = openWorkspace(baker)
  const { code, stderr } = await workspace.run('build', '--name', pattern)
  expect(code).toBe(2)
  expect(stderr).toContain('leads out of the output folder')
  expect(workspace.files()).toEqual(['roles/baker/en.yaml', 'roles/baker/role.yaml'])
})

test('what a pattern may hold is named where it holds something else', async () => {
  const { code, stdout } = await openWorkspace(baker).run('build', '--name', '{title}.{ext}', '--reporter', 'json')
  expect(code).toBe(2)
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { rule: 'cli/usage', expected: ['{role}', '{lang}', '{jurisdiction}', '{version}', '{person}', '{ext}'] },
  ])
})

test.each(['.jd-build.json', 'x/.jd-1-x.tmp'])('%s is a name that jd keeps for itself', async (pattern) => {
  expect((await openWorkspace(baker).run('build', '--name', pattern)).code).toBe(2)
})

test.each([
  ['one name for all', 'x.docx'],
  ['names that differ by nothing', '{role}.{ext}'],
])('%s would lose documents and is refused', async (_, pattern) => {
  const workspace = openWorkspace()
  const { code, stderr } = await workspace.run('build', 'account-manager', '-l', 'et,en', '--name', pattern)
  expect(code).toBe(2)
  expect(stderr).toMatch(/several documents the name `(x|account-manager)\.docx`/)
  expect(workspace.files()).toEqual([])
})

const anyPattern = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{role}',
        '{lang}',
        '{jurisdiction}',
        '{version}',
        '{ext}',
        '/',
        '\\',
        '.',
        '..',
        ':',
        ' ',
        '-',
        '~',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

test('whatever the pattern: a file below the output folder, or a refusal', () => {
  fc.assert(
    fc.property(anyPattern, fc.constantFrom(path.posix, path.win32), (pattern, system) => {
      let name: string
      try {
        name = fileName(pattern, sampleDocument, 'docx', false)
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(UsageError)
        return
      }
      const folder = system.resolve('/out')
      const file = system.resolve(folder, name)
      expect(file.startsWith(folder + system.sep)).toBe(true)
      expect(system.basename(file)).not.toMatch(/^\.jd-/)
    }),
    { numRuns: 2000 },
  )
})

test('a name with what is no character is refused: no list can tell it', () => {
  expect(() => fileName('a\uFFFE.{ext}', sampleDocument, 'docx', false)).toThrow(UsageError)
})
