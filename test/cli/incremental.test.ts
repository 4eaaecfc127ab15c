import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTemplate } from '../support/build-template.ts'
import { openNightBakery } from '../support/night-bakery.ts'
import { pngOf } from '../support/pictures.ts'
import { englishLetterhead } from '../support/sample-templates.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { Workspace } from '../support/workspace.ts'

const all = ['baker.en', 'confectioner.en', 'confectioner.sv', 'night-baker.en']
const english = ['baker.en', 'confectioner.en', 'night-baker.en']
const bakers = ['baker.en', 'night-baker.en']

/** Which documents each file goes into. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'jd.yaml': all,
  'roles/baker/role.yaml': bakers,
  'roles/baker/en.yaml': bakers,
  'roles/night-baker/role.yaml': ['night-baker.en'],
  'roles/night-baker/en.yaml': ['night-baker.en'],
  'roles/confectioner/role.yaml': ['confectioner.en', 'confectioner.sv'],
  'roles/confectioner/en.yaml': ['confectioner.en'],
  'roles/confectioner/sv.yaml': ['confectioner.sv'],
  'roles/confectioner/confirmed.json': [],
  'roles/common/library.yaml': all,
  'roles/common/en.yaml': english,
  'roles/common/sv.yaml': ['confectioner.sv'],
  'locales/languages/en/language.yaml': english,
  'locales/languages/en/words.yaml': english,
  'locales/languages/sv/positions.yaml': ['confectioner.sv'],
  'locales/languages/en/terms.yaml': [],
  'locales/languages/sv/checks.yaml': [],
  'locales/languages/sv/changes.yaml': [],
  'locales/jurisdictions/GB/jurisdiction.yaml': english,
  'locales/jurisdictions/SE/jurisdiction.yaml': ['confectioner.sv'],
  'locales/jurisdictions/GB/en.yaml': english,
  'locales/jurisdictions/SE/sv.yaml': ['confectioner.sv'],
  'locales/jurisdictions/EE/jurisdiction.yaml': [],
  'roles/account-manager/en.yaml': [],
  'logo.png': all,
  'letterhead.docx': all,
  'README.md': [],
}

const settings = '\ntemplate: letterhead.docx\n'

/** What people have: a run finds the files of the last one as they were parsed. */
const cache = temporaryFolder()

/** With a template something is to be said of every build, so that each document is looked at. */
function openSample(template: '' | typeof settings = ''): Workspace {
  const workspace = openNightBakery(cache)
  workspace.write('jd.yaml', workspace.read('jd.yaml') + template)
  return workspace
}

const readable = (workspace: Workspace, file: string): string =>
  workspace.files().includes(file) ? workspace.read(file) : ''

/** Something else in a file that is there, or the file itself. */
function edit(workspace: Workspace, file: string, round: number): void {
  if (file.endsWith('.png')) workspace.write(file, pngOf(20 + round, 10))
  else if (file.endsWith('.docx')) {
    workspace.write(file, buildTemplate({ ...englishLetterhead, properties: { round: String(round) } }))
  } else if (file.endsWith('.json')) workspace.write(file, `${readable(workspace, file)}\n`)
  else workspace.write(file, `${readable(workspace, file) || '{}'}\n# ${round}\n`.replace('Ltd', `Ltd ${round}`))
}

interface Made {
  readonly question: string
  readonly made: { readonly inputs: string }
}

/** What the list says each document was made from. */
const inputsIn = (workspace: Workspace): Readonly<Record<string, string>> => {
  const { inputs } = JSON.parse(workspace.read('build/.jd-build.json')) as { inputs: Record<string, Made> }
  return Object.fromEntries(Object.entries(inputs).map(([name, { question, made }]) => [name, question + made.inputs]))
}

const documentsIn = (workspace: Workspace, folder = 'build'): readonly Uint8Array[] =>
  all.map((name) => workspace.bytes(`${folder}/${name}.docx`))

/** Brings back what a file said, or that it was not there. */
function undoing(workspace: Workspace, file: string): () => void {
  const before = workspace.files().includes(file) ? workspace.bytes(file) : undefined
  return () =>
    before ? workspace.write(file, before) : rmSync(path.join(workspace.folder, file), { recursive: true, force: true })
}

const fresh = async (workspace: Workspace): Promise<readonly Uint8Array[]> => {
  await workspace.build('--out', 'fresh')
  const bytes = documentsIn(workspace, 'fresh')
  rmSync(path.join(workspace.folder, 'fresh'), { recursive: true })
  return bytes
}

const isUnused = (file: string, template: string): boolean => file === 'letterhead.docx' && template === ''

const anyEdits = fc.shuffledSubarray(Object.keys(kinds), { minLength: 4, maxLength: 4 })

test('after any edit exactly those documents are made again that the file goes into, and all are as if made afresh; undone, all are as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyEdits, fc.constantFrom('' as const, settings), async (files, template) => {
      const workspace = openSample(template)
      await workspace.build()
      const first = documentsIn(workspace)
      const undo = files.map((file) => undoing(workspace, file))
      for (const [round, file] of files.entries()) {
        const before = inputsIn(workspace)
        edit(workspace, file, round + 1)
        const { code } = await workspace.build()
        expect(code).toBe(0)
        const after = inputsIn(workspace)
        const remade = all.filter((name) => before[`${name}.docx`] !== after[`${name}.docx`])
        expect({ file, remade }).toEqual({ file, remade: isUnused(file, template) ? [] : kinds[file] })
        expect(documentsIn(workspace)).toEqual(await fresh(workspace))
      }
      for (const back of undo) back()
      await workspace.build()
      expect(documentsIn(workspace)).toEqual(first)
    }),
    { numRuns: 10 },
  )
})

const cached = ({ built }: Awaited<ReturnType<Workspace['build']>>): readonly (readonly [string, boolean])[] =>
  built.map(({ path, cached }) => [path, cached])

test('what is gone is made again, and nothing else', async () => {
  const workspace = openSample()
  await workspace.build()
  rmSync(path.join(workspace.folder, 'build/confectioner.sv.docx'))
  expect(cached(await workspace.build())).toEqual(all.map((name) => [`build/${name}.docx`, name !== 'confectioner.sv']))
})

test('a document that somebody edited is told each time, and stays', async () => {
  const workspace = openSample()
  await workspace.build()
  workspace.write('build/baker.en.docx', 'my own words')
  for (const _ of [1, 2]) {
    const { code, diagnostics } = await workspace.build()
    expect({ code, diagnostics }).toMatchObject({
      code: 1,
      diagnostics: [{ rule: 'output/edited', file: 'build/baker.en.docx' }],
    })
  }
  expect(workspace.read('build/baker.en.docx')).toBe('my own words')
})

test('what a file was in between does not count as what it is', async () => {
  const workspace = openSample()
  const words = workspace.read('roles/baker/en.yaml')
  const first = await workspace.build('baker')
  workspace.write('roles/baker/en.yaml', words.replace('bakes', 'kneads and bakes'))
  await workspace.build('baker', '--force')
  // As if another program had put it there, with the list of before.
  const list = workspace.read('build/.jd-build.json')
  workspace.write('roles/baker/en.yaml', words)
  await workspace.build('baker')
  workspace.write('build/.jd-build.json', list)
  const last = await workspace.build('baker')
  expect(last.built[0]?.sha256).toBe(first.built[0]?.sha256)
})

test('a warning is told by every build, not by the first alone', async () => {
  const workspace = openSample()
  const words = workspace.read('roles/confectioner/en.yaml')
  workspace.write('roles/confectioner/en.yaml', words.replace('bakes buns', 'bakes buns and rolls'))
  const rules = async () => (await workspace.build()).diagnostics.map(({ rule, file }) => [rule, file])
  const first = await rules()
  expect(first).toEqual([['text/stale', 'roles/confectioner/sv.yaml']])
  expect(await rules()).toEqual(first)
})

test('of a role with a fault nothing is said to be built, also not what is as it was', async () => {
  const workspace = openSample()
  await workspace.build()
  workspace.write('roles/confectioner/sv.yaml', 'title: {')
  const { code, built } = await workspace.build()
  expect({ code, built: built.map(({ path }) => path) }).toEqual({
    code: 1,
    built: ['build/baker.en.docx', 'build/night-baker.en.docx'],
  })
})

test.each([
  ['--set', ['--set', 'organisation.name=The New Bakery Ltd']],
  ['--template', ['--template', 'other.docx']],
  ['--bilingual', ['--bilingual', 'en,sv', '--name', '{role}.en.{ext}']],
] as const)('%s makes another document of the same files', async (_option, options) => {
  const workspace = openSample()
  workspace.write('other.docx', buildTemplate({ ...englishLetterhead, body: '' }))
  const [one] = (await workspace.build('confectioner', '-l', 'en')).built
  const language = options[0] === '--bilingual' ? [] : ['-l', 'en']
  const [other] = (await workspace.build('confectioner', ...language, ...options)).built
  expect(other?.sha256).not.toBe(one?.sha256)
  const [again] = (await workspace.build('confectioner', '-l', 'en')).built
  expect(again?.sha256).toBe(one?.sha256)
})

test('a role that is added is built beside those that are done', async () => {
  const workspace = openSample()
  await workspace.build()
  workspace.write('roles/day-baker/role.yaml', 'id: day-baker\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n')
  workspace.write('roles/day-baker/en.yaml', workspace.read('roles/night-baker/en.yaml').replaceAll('night', 'day'))
  const built = cached(await workspace.build())
  expect(built.filter(([, isCached]) => !isCached)).toEqual([['build/day-baker.en.docx', false]])
  expect(built).toHaveLength(5)
})

test.each([
  ['garbage', '\0\0'],
  ['another kind of list', '{"format":1,"files":[],"inputs":[1],"runs":"x"}'],
  ['traps', '{"files":{},"inputs":{"__proto__":{"sha256":1}},"runs":{"constructor":{}}}'],
])('a list that is %s says nothing, and Word documents are known without it', async (_what, text) => {
  const workspace = openSample()
  await workspace.build()
  workspace.write('build/.jd-build.json', text)
  const { code, built } = await workspace.build()
  expect({ code, cached: built.map(({ cached }) => cached) }).toEqual({ code: 0, cached: [true, true, true, true] })
})

test('the staff has new colleagues: their sheets are made, and the documents are as they were', async () => {
  const workspace = openSample()
  const staff = (...names: readonly string[]) =>
    workspace.write('staff.csv', `name,role\n${names.map((name) => `${name},baker\n`).join('')}`)
  const build = async () => cached(await workspace.build('baker', '--staff', 'staff.csv', '--per-person'))
  staff('Ann Baker')
  await build()
  staff('Ann Baker', 'Ben Miller')
  expect(await build()).toEqual([
    ['build/baker.en.docx', true],
    ['build/baker.en.staff.docx', false],
    ['build/baker.en.Ann-Baker.docx', true],
    ['build/baker.en.Ben-Miller.docx', false],
  ])
})
