import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTemplate } from '../support/build-template.ts'
import { openNightBakery } from '../support/night-bakery.ts'
import { pngOf } from '../support/pictures.ts'
import { englishLetterhead } from '../support/sample-templates.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { BuildReport, Workspace } from '../support/workspace.ts'

const cache = temporaryFolder()

/** What people type in turn; several of them write the same files with other content. */
const commands = [
  [],
  ['baker'],
  ['-l', 'en'],
  ['confectioner', '-l', 'sv,en'],
  ['--jurisdiction', 'all', '-l', 'en', '--name', '{role}.{lang}-{jurisdiction}.{ext}', 'baker'],
  ['-j', 'EE', 'baker'],
  ['--set', 'organisation.name=The New Bakery Ltd'],
  ['--set', 'status=approved'],
  ['--template', 'letterhead.docx'],
  ['--template', 'other.docx', '-l', 'en'],
  ['--format', 'docx,html,json'],
  ['--shard', '1/2'],
  ['--shard', '2/2'],
  ['--bilingual', 'en,sv', 'confectioner', '--name', '{role}.en.{ext}'],
  ['--staff', 'staff.csv'],
] as const

/** Each puts something else where it was, or what was there at first. */
const edits: Readonly<Record<string, (workspace: Workspace, isBack: boolean) => void>> = {
  'the words of a role': swap('roles/baker/en.yaml', 'bakes', 'kneads and bakes'),
  'the words of another role': swap('roles/confectioner/sv.yaml', 'bakar', 'gräddar'),
  'the words of a language': (workspace, isBack) => {
    const file = 'locales/languages/en/words.yaml'
    if (isBack) rmSync(path.join(workspace.folder, file), { force: true })
    else workspace.write(file, '{}\n')
  },
  'the settings': swap('jd.yaml', 'Ltd', 'PLC'),
  'the logo': (workspace, isBack) => workspace.write('logo.png', pngOf(isBack ? 20 : 30, 10)),
  'the letterhead': (workspace, isBack) =>
    workspace.write('letterhead.docx', buildTemplate({ ...englishLetterhead, properties: { back: `${isBack}` } })),
  'a template in the settings': swap('jd.yaml', '', '\ntemplate: letterhead.docx\n'),
  'a fault in a role': swap('roles/night-baker/role.yaml', 'id: night-baker', 'id: night baker'),
  'a colleague': swap('staff.csv', '', 'Peeter Paan,baker\n'),
  'a folder of outputs': (workspace) => rmSync(path.join(workspace.folder, 'build'), { recursive: true, force: true }),
  'one output': (workspace) => rmSync(path.join(workspace.folder, 'build/baker.en.docx'), { force: true }),
}

/** One text for another, or lines behind it. */
function swap(file: string, from: string, to: string) {
  return (workspace: Workspace, isBack: boolean): void => {
    const [before, after] = isBack ? [to, from] : [from, to]
    const now = workspace.read(file)
    workspace.write(file, before === '' ? now.replace(after, '') + after : now.replaceAll(before, after))
  }
}

function openSample(): Workspace {
  const workspace = openNightBakery(cache)
  workspace.write('other.docx', buildTemplate({ ...englishLetterhead, body: '' }))
  workspace.write('staff.csv', 'name,role\nMari Maasikas,baker\n')
  return workspace
}

const bare = ({ code, built, diagnostics }: BuildReport & { readonly code: number }, below: string) => ({
  code,
  diagnostics,
  built: built.map(({ cached: _, path: file, ...one }) => ({ ...one, path: file.replace(`${below}/`, '') })),
})

type Step = readonly [kind: 'run', index: number] | readonly [kind: 'edit', name: string, isBack: boolean]

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constant('run' as const), fc.nat(commands.length - 1)) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constant('edit' as const), fc.constantFrom(...Object.keys(edits)), fc.boolean()),
    },
  ),
  { minLength: 4, maxLength: 14 },
)

async function expectAsAfresh(workspace: Workspace, argv: readonly string[]): Promise<void> {
  const now = bare(await workspace.build(...argv), 'build')
  const fresh = bare(await workspace.build(...argv, '--out', 'fresh'), 'fresh')
  expect({ argv, ...now }).toEqual({ argv, ...fresh })
  const hasSame = (file: string) => workspace.bytes(`build/${file}`).equals(workspace.bytes(`fresh/${file}`))
  expect(fresh.built.filter(({ path: file }) => !hasSame(file))).toEqual([])
  rmSync(path.join(workspace.folder, 'fresh'), { recursive: true, force: true })
}

test('whatever was built and edited before, a build leaves and tells what one into an empty folder does', {
  timeout: 900_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      const workspace = openSample()
      for (const [kind, what, isBack = false] of steps) {
        if (kind === 'edit') edits[what]?.(workspace, isBack)
        else await expectAsAfresh(workspace, commands[what] ?? [])
      }
    }),
    { numRuns: Number(process.env.SEQUENCES ?? 40) },
  )
})
