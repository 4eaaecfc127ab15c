import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { exitCode } from '../src/cli/exit-code.ts'
import { reporters } from '../src/report/reporters.ts'
import { schemaNames } from '../src/validate/validate.ts'

interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action
const page = readFileSync('docs/ci.md', 'utf8')

/** The blocks of the page in a language, each with the file that its first line names. */
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)

const blockOf = (file: string) => parse(blocks('yaml').find((block) => block.startsWith(`# ${file}\n`)) ?? '')

/** A folder of folders and executable scripts; gone when the test is. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'jd ci-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content, { mode: 0o755 })
  }
  return folder
}

describe('action.yml', () => {
  const scripts = action.runs.steps.filter(({ run }) => run !== undefined)
  const check = scripts.find(({ name }) => name === 'Check')!

  test('is a composite action, each script with its shell, each input told of', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.name).not.toBe('')
    expect(action.description).not.toBe('')
    for (const { shell } of scripts) expect(shell).toBe('bash')
    for (const input of Object.values(action.inputs)) {
      expect(input).toEqual({ description: expect.any(String), default: expect.any(String) })
    }
  })

  test('no script contains an expression: an input could say anything to the shell', () => {
    for (const { run } of scripts) expect(run).not.toContain('${{')
  })

  test('every input is used, and no other', () => {
    const used = [...JSON.stringify(action.runs).matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name)
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort())
  })

  test('the reporter it asks for exists', () => {
    expect(reporters.map(({ id }) => id)).toContain(action.inputs.reporter?.default)
    for (const { id } of reporters) expect(action.inputs.reporter?.description).toContain(id)
  })

  test('the default version of Node is one that jd runs on', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
    expect(engines.node).toBe('>=20.19')
    expect(Number(action.inputs['node-version']?.default)).toBeGreaterThan(20)
  })

  /** Runs the step as GitHub does, with a `jd` that only writes down what it was told and where. */
  function runCheck(inputs: Readonly<Record<string, string>>, code = 0) {
    const jd = `require('node:fs').writeFileSync('told.json', JSON.stringify(process.argv.slice(2)))
      console.log('the report')
      process.exit(${code})`
    const actionPath = folderOf({ 'bin/jd.js': jd, 'step.sh': check.run ?? '' })
    const cwd = folderOf({})
    const env = Object.fromEntries(
      Object.entries(check.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, id) => inputs[id] ?? action.inputs[id]?.default ?? ''),
      ]),
    )
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', path.join(actionPath, 'step.sh')],
      { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: actionPath, ...env } },
    )
    const read = (name: string): string | undefined =>
      existsSync(path.join(cwd, name)) ? readFileSync(path.join(cwd, name), 'utf8') : undefined
    const argv = JSON.parse(read('told.json') ?? 'null') as readonly string[] | null
    return { status, stdout, stderr, argv, read }
  }

  test('says nothing to jd but its defaults', () => {
    const { status, stdout, stderr, argv } = runCheck({})
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: 'the report\n' })
    expect(argv).toEqual(['check', '--reporter=github', '--'])
  })

  test('passes every input on', () => {
    const inputs = {
      paths: 'roles/baker\nroles/account manager/et.yaml\n\n',
      strict: 'true',
      date: '2026-12-01',
      against: 'origin/main',
      reporter: 'json',
      'working-directory': 'job descriptions',
    }
    expect(runCheck(inputs).argv).toEqual([
      'check',
      '--reporter=json',
      '--strict',
      '--date=2026-12-01',
      '--against=origin/main',
      '--workspace=job descriptions',
      '--',
      'roles/baker',
      'roles/account manager/et.yaml',
    ])
  })

  const hostile = '$(touch x) `touch x` "; touch x; \' * \\ --strict'

  test('takes nothing of an input for a command', () => {
    const inputs = { paths: `${hostile}\n--force`, date: hostile, against: hostile, 'working-directory': hostile }
    const { status, argv, read } = runCheck({ ...inputs, reporter: hostile })
    expect(status).toBe(0)
    expect(argv).toEqual([
      'check',
      `--reporter=${hostile}`,
      `--date=${hostile}`,
      `--against=${hostile}`,
      `--workspace=${hostile}`,
      '--',
      hostile,
      '--force',
    ])
    expect(read('x')).toBeUndefined()
  })

  test('writes the report into the file that is asked for', () => {
    const { stdout, read } = runCheck({ reporter: 'sarif', output: 'job $(touch x).sarif' })
    expect(stdout).toBe('')
    expect(read('job $(touch x).sarif')).toBe('the report\n')
    expect(read('x')).toBeUndefined()
  })

  test.each([0, 1, 2, 3])('ends with the exit code %i of jd', (code) => {
    expect(runCheck({}, code).status).toBe(code)
    expect(runCheck({ output: 'jd.sarif' }, code).status).toBe(code)
  })

  test.each(['yes', 'True', hostile])('strict: %s is refused', (strict) => {
    const { status, stdout, argv, read } = runCheck({ strict })
    expect({ status, argv }).toEqual({ status: 2, argv: null })
    expect(stdout).toBe('::error::The input strict is neither true nor false\n')
    expect(read('x')).toBeUndefined()
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))

  test('starts a program of the package, over the changed files, one process at a time', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> }
    expect(hooks).toEqual([
      {
        id: 'jd-check',
        name: expect.any(String),
        description: expect.any(String),
        entry: expect.stringMatching(/^\w+ check --strict$/),
        language: 'node',
        files: expect.any(String),
        pass_filenames: true,
        require_serial: true,
      },
    ])
    expect(Object.keys(bin)).toContain(hooks[0].entry.split(' ')[0])
  })

  test.each<[string, boolean]>([
    ['jd.yaml', true],
    ['hr/jd.yaml', true],
    ['roles/baker/role.yaml', true],
    ['hr/roles/baker/et.yaml', true],
    ['roles/baker/confirmed.json', true],
    ['locales/languages/et/terms.yaml', true],
    ['README.md', false],
    ['roles/baker/notes.txt', false],
    ['my-jd.yaml', false],
    ['controles/baker.yaml', false],
    ['package.json', false],
  ])('%s: %s', (file, isChecked) => {
    expect(new RegExp(hooks[0].files).test(file)).toBe(isChecked)
  })
})

describe('docs/ci.md', () => {
  test('its workflows use the action as it is', () => {
    const workflows = ['.github/workflows/roles.yml', '.github/workflows/roles-scanning.yml'].map(blockOf)
    for (const { on, permissions, jobs } of workflows) {
      expect(on).toBeTruthy()
      expect(permissions.contents).toBe('read')
      const steps = jobs.check.steps as readonly Step[]
      const [own] = steps.filter(({ uses }) => uses?.startsWith('OWNER/jobdesc@'))
      for (const name of Object.keys(own?.with ?? {})) expect(Object.keys(action.inputs)).toContain(name)
    }
    const [annotating, scanning] = workflows
    expect(annotating.jobs.check.steps[0].with['fetch-depth']).toBe(0)
    const [, own, upload] = scanning.jobs.check.steps
    expect(scanning.permissions['security-events']).toBe('write')
    expect(upload.with.sarif_file).toBe(own.with.output)
    expect(upload.if).toBe('success() || failure()')
  })

  test('its table names every input, with its default', () => {
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, name, value]) => [name, value])
    expect(rows.map(([name]) => name)).toEqual(Object.keys(action.inputs))
    for (const [name = '', value] of rows) {
      const written = action.inputs[name]?.default
      if (written) expect(value).toBe(`\`${written}\``)
    }
  })

  test('its table names every reporter', () => {
    const named = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \|$/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual(reporters.map(({ id }) => id).sort())
  })

  test('its hook is the one there is', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
    expect(blockOf('.pre-commit-config.yaml').repos[0].hooks).toEqual([{ id: hook.id }])
  })

  test('its GitLab job keeps the file that it writes, also when it fails', () => {
    const { script, artifacts } = blockOf('.gitlab-ci.yml').roles
    expect(script[0]).toMatch(/--reporter junit > jd\.xml$/)
    expect(artifacts).toEqual({ when: 'always', reports: { junit: 'jd.xml' } })
  })

  /** Runs a block of the page with an `npx` of our own; `answer` is its shell script. */
  function runBlock(holding: string, answer: string, files: Readonly<Record<string, string>> = {}) {
    const tools = folderOf({ npx: `#!/bin/sh\n${answer}\n` })
    const cwd = folderOf(files)
    const block = blocks('sh').find((text) => text.includes(holding)) ?? 'exit 9'
    const { status, stdout, stderr } = spawnSync('sh', ['-c', block], {
      cwd,
      encoding: 'utf8',
      env: { PATH: `${tools}:${process.env.PATH}` },
    })
    return { status, stdout, stderr, cwd }
  }

  const roles = { 'roles/a/role.yaml': '', 'roles/b c/role.yaml': '', 'roles/d/role.yaml': '' }

  test('its loop checks every role and names those that fail', () => {
    const { status, stdout, stderr } = runBlock(
      'for role in',
      'echo "$5"; test "$*" = "--no jobdesc check --strict $5" && test "$5" = roles/a/',
      roles,
    )
    expect(stdout).toBe('roles/a/\nroles/b c/\nroles/d/\n')
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'not in order: roles/b c/ roles/d/\n' })
  })

  test('its loop is content where all roles are in order', () => {
    expect(runBlock('for role in', 'exit 0', roles)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('its other loop writes every schema where the modeline looks for it', () => {
    const names = schemaNames.join(' ')
    const { status, cwd } = runBlock('jd/schemas', `if [ $# = 3 ]; then echo ${names}; else echo "$4"; fi`)
    expect(status).toBe(0)
    for (const name of schemaNames) {
      expect(readFileSync(path.join(cwd, `.jd/schemas/${name}.schema.json`), 'utf8')).toBe(`${name}\n`)
    }
    const [, modeline] = /\$schema=\.\.\/\.\.\/(\S+)/.exec(page) ?? []
    expect(existsSync(path.join(cwd, modeline ?? ''))).toBe(true)
    const settings = JSON.parse(blocks('json')[0] ?? '')
    for (const file of Object.keys(settings['yaml.schemas'])) expect(existsSync(path.join(cwd, file))).toBe(true)
  })

  test('it tells every exit code', () => {
    const codes = [...page.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code))
    expect(codes).toEqual(Object.values(exitCode))
  })

  test('every other block of JSON and YAML can be read', () => {
    for (const block of blocks('yaml')) expect(() => parse(block)).not.toThrow()
    for (const block of blocks('json')) expect(() => JSON.parse(block)).not.toThrow()
  })
})
