import { expect, test } from 'vitest'
import type { World } from '../../src/cli/world.ts'
import { buildTemplate } from '../support/build-template.ts'
import { fakeOffice } from '../support/fake-office.ts'
import { guild, withoutEstonianDuty } from '../support/guild.ts'
import { pngOf } from '../support/pictures.ts'
import { englishLetterhead } from '../support/sample-templates.ts'
import { type Outside, openWorkspace, type Workspace, workerInThisThread } from '../support/workspace.ts'

const inputs = {
  ...guild(4),
  ...withoutEstonianDuty('trade-3'),
  'people.csv': 'name,role\nMari Maasikas,trade-1\nJüri Õun,trade-2\nMari Maasikas,trade-1\n',
  'letter.docx': buildTemplate(englishLetterhead),
  'logo/jd.yaml': 'organisation: { name: Old Mill Ltd, logo: logo.png }\n',
  'logo/logo.png': pngOf(300, 80),
  ...Object.fromEntries(Object.entries(guild(3)).map(([name, text]) => [`logo/${name}`, text])),
  'build/trade-2.et.txt': 'worked on by hand',
}

const outputs = (workspace: Workspace) =>
  Object.fromEntries(
    workspace.files('build').map((name) => [name, Buffer.from(workspace.bytes(name)).toString('base64')]),
  )

/** Everything that a user can see of a run. */
async function ran(argv: readonly string[], outside: Outside = {}) {
  const env: Record<string, string> = {}
  const workspace = openWorkspace(inputs, { env, ...outside })
  env.JD_SOFFICE = fakeOffice(workspace.folder, 'works').program
  const outcome = await workspace.run('build', ...argv)
  return { ...outcome, files: outputs(workspace) }
}

test.each<[string, readonly string[]]>([
  ['Word', []],
  ['every format', ['--format', 'docx,html,md,txt,json', '-j', 'EE,GB']],
  ['PDF, which LibreOffice makes of several at once', ['--format', 'pdf,txt']],
  ['a company’s template', ['--template', 'letter.docx']],
  ['a company’s logo', ['--workspace', 'logo', '--format', 'docx,html']],
  ['two columns', ['--bilingual', 'et,en', '--format', 'docx,md']],
  ['sheets and documents for each person', ['--format', 'docx,txt', '--staff', 'people.csv', '--per-person']],
  ['documents for signature, all of them incomplete', ['--complete']],
  ['a shard', ['--shard', '2/3', '--format', 'txt']],
  ['a report for a machine', ['--reporter', 'json', '--format', 'txt']],
  ['two of one name', ['--name', '{lang}.{ext}']],
])('several jobs do what one does: %s', async (_, argv) => {
  const one = await ran([...argv, '--jobs', '1'])
  expect(await ran([...argv, '--jobs', '3'])).toEqual(one)
})

/** A world that says how many workers there are, how many files they have at once, and that all of them were ended. */
function watched(start: World['startWorker'] = workerInThisThread) {
  const seen = { started: 0, ended: 0, files: 0, mostAtOnce: 0 }
  let atOnce = 0
  const startWorker: World['startWorker'] = async ({ answered, broken }) => {
    seen.started += 1
    const worker = await start({
      answered: (message) => {
        atOnce -= 1
        answered(message)
      },
      broken,
    })
    return {
      post: (message) => {
        if ('id' in Object(message)) {
          seen.files += 1
          atOnce += 1
          seen.mostAtOnce = Math.max(seen.mostAtOnce, atOnce)
        }
        worker.post(message)
      },
      end: async () => {
        seen.ended += 1
        await worker.end()
      },
    }
  }
  return { seen, startWorker }
}

const people = (count: number) => Array.from({ length: count }, (_, index) => `Person ${index}\n`).join('')

/** One document, one sheet, and so many made out to one person each. */
const builtFor = async (count: number, argv: readonly string[], outside: Outside = {}) => {
  const { seen, startWorker } = watched()
  const workspace = openWorkspace({ ...guild(1), 'people.csv': people(count) }, { ...outside, startWorker })
  const staff = ['--staff', 'people.csv', '--per-person']
  const { code } = await workspace.run('build', '-l', 'et', '--format', 'txt', ...staff, ...argv)
  return { code, ...seen }
}

test('a worker has two files at most, one to work at and one to go on with', async () => {
  expect(await builtFor(40, ['--jobs', '3'])).toEqual({ code: 0, started: 3, ended: 3, files: 42, mostAtOnce: 6 })
})

test('there are no more workers than files, and none for one job', async () => {
  expect(await builtFor(3, ['--jobs', '64'])).toMatchObject({ code: 0, started: 5, ended: 5 })
  expect(await builtFor(3, ['--jobs', '1'])).toMatchObject({ code: 0, started: 0 })
})

test('unless told, a large batch takes the processors that there are, but eight at most', async () => {
  expect(await builtFor(237, [], { processors: 4 })).toMatchObject({ started: 0 })
  expect(await builtFor(238, [], { processors: 4 })).toMatchObject({ started: 4, ended: 4, files: 240 })
  expect(await builtFor(238, [], { processors: 32 })).toMatchObject({ started: 8 })
  expect(await builtFor(238, [], { processors: 1 })).toMatchObject({ started: 0 })
  expect(await builtFor(238, ['--jobs', '1'], { processors: 4 })).toMatchObject({ started: 0 })
})

test('files are begun while other documents are looked at; where one is wrong, nothing of its role is written', async () => {
  const { seen, startWorker } = watched()
  const workspace = openWorkspace({ ...guild(3), ...withoutEstonianDuty('trade-3') }, { startWorker })
  const { code, built } = await workspace.build('--format', 'txt', '--jobs', '2')
  expect({ code, built: built.map(({ path }) => path) }).toEqual({
    code: 1,
    built: ['trade-1.en', 'trade-1.et', 'trade-2.en', 'trade-2.et'].map((name) => `build/${name}.txt`),
  })
  // The English document of the role that is wrong in Estonian alone was begun, and nobody asked for it again.
  expect(seen).toMatchObject({ started: 2, ended: 2, files: 5 })
})

test('what an earlier build made is not begun again, though there is something to say that is said each time', async () => {
  const { seen, startWorker } = watched()
  const workspace = openWorkspace({ ...guild(3), 'jd.yaml': 'library: 0.0.1\n' }, { startWorker })
  const build = async (...argv: readonly string[]) => {
    const { diagnostics } = await workspace.build('--format', 'txt', '--jobs', '2', ...argv)
    return [...new Set(diagnostics.map(({ rule }) => rule))]
  }
  expect(await build()).toEqual(['overlay/library-version'])
  expect(seen).toMatchObject({ started: 2, files: 6 })
  expect(await build()).toEqual(['overlay/library-version'])
  expect(seen).toMatchObject({ started: 2, files: 6 })
  await build('--force')
  expect(seen).toMatchObject({ started: 4, ended: 4, files: 12 })
})

test('the report is in the order of what was asked for, whoever is done first', async () => {
  let workers = 0
  const lame: World['startWorker'] = ({ answered, broken }) => {
    const isLame = workers++ === 0
    return workerInThisThread({
      answered: (message) => (isLame ? setTimeout(() => answered(message), 30) : answered(message)),
      broken,
    })
  }
  const argv = ['--format', 'txt', '--reporter', 'json']
  expect(await ran([...argv, '--jobs', '2'], { startWorker: lame })).toEqual(await ran([...argv, '--jobs', '1']))
})

test.each<[string, (answer: { readonly id: number }) => object | Error]>([
  ['a fault in a worker', ({ id }) => ({ id, fault: new TypeError('no such luck') })],
  ['a worker that dies', () => new TypeError('no such luck')],
])('%s is a fault of jd, told with its stack; what was written is whole and known', async (_, answerOf) => {
  const { seen, startWorker } = watched(({ answered, broken }) =>
    workerInThisThread({
      answered: (message) => {
        const answer = (message as { id: number }).id < 2 ? (message as object) : answerOf(message as { id: number })
        if (answer instanceof Error) broken(answer)
        else answered(answer)
      },
      broken,
    }),
  )
  const workspace = openWorkspace(guild(6), { startWorker })
  const { code, stdout, stderr } = await workspace.run('build', '--format', 'txt', '--jobs', '2')
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toMatch(/jd is broken[\s\S]*TypeError: no such luck\n\s+at /)
  expect(seen).toMatchObject({ started: 2, ended: 2 })
  const written = workspace.files('build').filter((name) => name.endsWith('.txt'))
  expect(written.length).toBeGreaterThan(0)
  expect(workspace.files('build')).toEqual(['build/.jd-build.json', ...written])
  const again = await builtAgain(workspace)
  expect(again).toEqual({ code: 0, cached: written.length })
})

/** The next build, which finds what is there to be its own. */
async function builtAgain(workspace: Workspace) {
  const { code, built } = await workspace.build('--format', 'txt', '--jobs', '1')
  return { code, cached: built.filter(({ cached }) => cached).length }
}

test('where a file cannot be written, the workers are ended too', async () => {
  const { seen, startWorker } = watched()
  const workspace = openWorkspace({ ...guild(2), 'build/trade-1.et.txt/x': '' }, { startWorker })
  const { code, stderr } = await workspace.run('build', '--format', 'txt', '--jobs', '2')
  expect({ code, ...seen }).toMatchObject({ code: 2, started: 2, ended: 2 })
  expect(stderr).toContain('`build/trade-1.et.txt` is a folder, expected a file')
})

test.each(['0', '-1', 'a', '1.5', '', '65', '1e1', '99999999999'])(
  '--jobs %j is told what is expected',
  async (given) => {
    const { code, stdout, stderr } = await openWorkspace(guild(1)).run('build', `--jobs=${given}`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`--jobs is \`${given}\`, expected how many files are made at the same time, from 1 to 64`)
  },
)
