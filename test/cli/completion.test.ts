import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { complete } from '../../src/cli/completion/complete.ts'
import { valuesByName } from '../../src/cli/completion/values.ts'
import type { World } from '../../src/cli/world.ts'
import { openLibrary } from '../../src/index.ts'
import { baker } from '../support/baker.ts'
import { openRepository } from '../support/git-repository.ts'
import { openWorkspace } from '../support/workspace.ts'

/** The lines that a shell gets for a command line; the last word is the one being typed. */
async function offered(line: string, workspace = openWorkspace(baker)): Promise<readonly string[]> {
  const { code, stdout, stderr } = await workspace.run('__complete', '--', ...line.split(' '))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.split('\n').slice(0, -1)
}

const values = async (line: string, workspace?: ReturnType<typeof openWorkspace>): Promise<readonly string[]> =>
  (await offered(line, workspace)).map((each) => each.split('\t')[0] ?? '')

test.each(['bash', 'zsh', 'fish'])('jd completion %s prints a script that asks jd', async (shell) => {
  const { code, stdout, stderr } = await openWorkspace().run('completion', shell)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const words of ['__complete', 'jobdesc', ':files', ':folders']) expect(stdout).toContain(words)
})

test('another shell is refused', async () => {
  const { code, stderr } = await openWorkspace().run('completion', 'tcsh')
  expect(code).toBe(2)
  expect(stderr).toMatch(/tcsh.*bash, zsh, fish/)
})

test('every command is offered with what it does, and none that is hidden', async () => {
  const lines = await offered('')
  for (const name of ['build', 'check', 'diff', 'list', 'show', 'confirm', 'init', 'new', 'schema', 'completion'])
    expect(lines.some((line) => line.startsWith(`${name}\t`))).toBe(true)
  expect(lines.join()).not.toContain('__complete')
  expect(await values('sh')).toEqual(['show'])
})

test('every option of every command is offered', async () => {
  const { stdout } = await openWorkspace().run('--help')
  const names = [...stdout.matchAll(/^ {2}(\w+)(?= )/gm)].map(([, name = '']) => name).filter((name) => name !== 'help')
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) {
    const help = (await openWorkspace().run(name, '--help')).stdout
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option)
    expect(await values(`${name} --`)).toEqual(expect.arrayContaining(options))
  }
})

describe('values', () => {
  test.each([
    ['build b', ['baker']],
    ['show baker baker', []],
    ['build -l e', ['en', 'et']],
    ['build --lang en,e', ['en,et']],
    ['build --lang en,a', []],
    ['build --lang=e', ['--lang=en', '--lang=et']],
    ['build -j G', ['GB']],
    ['check --reporter g', ['github']],
    ['check --reporter=g', ['--reporter=github']],
    ['build --format docx,h', ['docx,html']],
    ['diff --format m', ['md']],
    ['init --ci git', ['github', 'gitlab']],
    ['new x --from bak', ['baker']],
    ['completion z', ['zsh']],
    ['schema work', ['workspace']],
    ['build --quiet b', ['baker']],
    ['build --name x b', ['baker']],
    ['build --name b', []],
    ['confirm --clause duties.x b', []],
    ['frobnicate b', []],
  ])('jd %s', async (line, expected) => {
    expect(await values(line)).toEqual(expected)
  })

  test('a language and a country are told by name', async () => {
    expect(await offered('build -l et')).toEqual(['et\tEstonian'])
    expect(await offered('build -j EE')).toEqual(['EE\tEstonia'])
  })

  test('a role that stands there already is not offered again', async () => {
    expect(await values('build baker b')).toEqual([])
    expect(await values('build account-manager account-manager-')).toEqual([
      'account-manager-agency',
      'account-manager-textile-wholesale',
    ])
  })

  test('paths stand beside roles, or alone', async () => {
    expect(await values('check bak')).toEqual(['baker', ':files'])
    expect(await values('build -o ')).toEqual([':folders'])
    expect(await values('build --out=')).toEqual([':folders'])
  })

  test('releases are the refs of the repository, and folders', async () => {
    const repository = openRepository()
    repository.release('v1.0.0', baker)
    expect(await values('diff v', repository)).toEqual(['v1.0.0', ':folders'])
    expect(await values('diff v1.0.0 bak', repository)).toEqual(['baker', ':folders'])
    expect(await values('check --against v', repository)).toEqual(['v1.0.0', ':folders'])
  })

  test('of the workspace that the line names; one that is not there offers nothing', async () => {
    const files = Object.fromEntries(Object.entries(baker).map(([name, text]) => [`hr/${name}`, text]))
    expect(await values('build --workspace hr bak', openWorkspace(files))).toEqual(['baker'])
    expect(await values('build --workspace no bak', openWorkspace(files))).toEqual([])
  })

  test('files that cannot be read offer what can be', async () => {
    const spoilt = openWorkspace({ ...baker, 'jd.yaml': '\t:', 'roles/baker/role.yaml': '{' })
    expect(await values('build b', spoilt)).toEqual(['baker'])
  })
})

test('a command and an option that nobody thought of are completed by the names of their values', () => {
  const program = new Command('jd')
  program.command('praise').argument('[role...]').option('--in <dir>', 'where').option('--how <way>', 'how')
  const sources = { ...emptySources, roles: ['baker'] }
  const shelves = { library: openLibrary(sources), world: { cwd: '', env: {} } }
  expect(complete(['pr'], program, shelves).candidates).toMatchObject([{ value: 'praise' }])
  expect(complete(['praise', ''], program, shelves).candidates).toEqual([{ value: 'baker' }])
  expect(complete(['praise', '--in', ''], program, shelves).paths).toBe('folders')
  expect(complete(['praise', '--how', ''], program, shelves)).toEqual({ candidates: [] })
})

const emptySources = {
  version: '0.0.0-test',
  roles: [],
  ownRoles: [],
  languages: [],
  jurisdictions: [],
  owns: () => false,
  isOwn: () => false,
  read: () => [],
  nameOf: (name: string) => name,
}

test('every value that a command asks for is known to completion, or is free text', async () => {
  const program = new Command('jd')
  // Commands are defined without a look at the world.
  for (const { load } of commands) (await load()).define(program, {} as World, async () => {})
  const names = program.commands.flatMap((command) => [
    ...command.registeredArguments.map((argument) => argument.name()),
    ...command.options.flatMap(({ flags, argChoices }) =>
      argChoices ? [] : (/[<[]([\w.]+?)(?:\.\.\.|[\]>=/])/.exec(flags)?.[1] ?? []),
    ),
  ])
  const free = ['key', 'day', 'id', 'text', 'name', 'pattern', 'words', 'shell', 'n', 'i']
  const known = Object.keys(valuesByName)
  expect([...new Set(names)].filter((name) => !known.includes(name) && !free.includes(name))).toEqual([])
})
