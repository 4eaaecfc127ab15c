import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { workspaceText } from '../../src/index.ts'
import { baker } from '../support/baker.ts'
import { openRepository } from '../support/git-repository.ts'
import { runTool } from '../support/tool.ts'
import { type Outside, openWorkspace } from '../support/workspace.ts'

const settings = ['-l', 'et,ru', '-j', 'EE', '--set', 'approval.position=managing-director']

describe('without a terminal', () => {
  test('makes a workspace that says what it was told, checks clean and builds', { timeout: 60_000 }, async () => {
    const workspace = openWorkspace()
    const { code, stdout, stderr } = await workspace.run('init', ...settings, '--set', 'organisation.place=Tallinn')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('jd.yaml\nroles/README.md\n.jd/schemas/\n.gitignore\n')
    expect(parse(workspace.read('jd.yaml'))).toEqual({
      format: 1,
      library: '0.0.0-test',
      organisation: { place: 'Tallinn' },
      jurisdiction: 'EE',
      languages: ['et', 'ru'],
      approval: { position: 'managing-director' },
    })
    const checked = await workspace.run('check', '--strict')
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing found') })
    const built = await workspace.run('build', 'account-manager')
    expect(built).toEqual({
      code: 0,
      stdout: 'build/account-manager.et.docx\nbuild/account-manager.ru.docx\n',
      stderr: '',
    })
  })

  test('what was not said is not decided: it stands there as an example', async () => {
    const workspace = openWorkspace()
    await workspace.run('init')
    const text = workspace.read('jd.yaml')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=.jd/schemas/workspace.schema.json')
    expect(parse(text)).toEqual({ format: 1, library: '0.0.0-test' })
    expect(text).toMatch(/\n# Who approves [^\n]*\n# approval:\n# {3}position: managing-director\n/)
  })

  test('values come back as they were given, whatever stands in them', async () => {
    const workspace = openWorkspace()
    const name = 'OÜ "Näidis": #1 – Ё\'s'
    await workspace.run('init', '--set', `organisation.name=${JSON.stringify(name)}`, '--set', 'document.number="007"')
    expect(parse(workspace.read('jd.yaml'))).toMatchObject({ organisation: { name }, document: { number: '007' } })
  })

  test.each([
    [['-l', 'xx'], /no language `xx`/],
    [['-j', 'EE,GB'], /no jurisdiction `EE,GB`/],
    [['--set', 'jurisdiction=EX'], /no jurisdiction `EX`/],
    [['--set', 'approval.position=managing-directer'], /No position .*managing-directer[\s\S]*managing-director/],
    [['--set', 'organisaton.name=x'], /organisaton[\s\S]*organisation/],
    [['--ci', 'jenkins'], /jenkins.*github, gitlab/],
  ])('%j is refused, and nothing is written', async (argv, told) => {
    const workspace = openWorkspace()
    const { code, stderr } = await workspace.run('init', ...argv)
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(workspace.files()).toEqual([])
  })

  test('--workspace names the folder, which need not be there', async () => {
    const workspace = openWorkspace()
    expect((await workspace.run('init', '--workspace', 'hr/papers')).stdout).toContain('hr/papers/jd.yaml\n')
    expect(workspace.files()).toContain('hr/papers/.jd/schemas/role.schema.json')
  })

  test('a machine gets its report and nothing else', async () => {
    const { stdout } = await openWorkspace({}, { answers: [] }).run('init', '--reporter', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] })
  })
})

describe('nothing is overwritten', () => {
  const old = { 'jd.yaml': 'languages: [en] # ours\n', 'roles/README.md': 'ours', '.gitlab-ci.yml': 'ours: {}\n' }

  test('a workspace that is there gets what it lacks', async () => {
    const workspace = openWorkspace({ ...old, ...baker })
    const { code, stdout } = await workspace.run('init', '--ci', 'gitlab')
    expect(code).toBe(0)
    for (const [name, text] of Object.entries(old)) {
      expect(workspace.read(name)).toBe(text)
      expect(stdout).toContain(`${name} is there already\n`)
    }
    expect(workspace.files()).toContain('.jd/schemas/workspace.schema.json')
  })

  test('settings for a workspace that has its own are refused, and nothing is written', async () => {
    const workspace = openWorkspace(old)
    const { code, stderr } = await workspace.run('init', '-l', 'et')
    expect(code).toBe(2)
    expect(stderr).toContain('`jd.yaml` is there already')
    expect(workspace.files()).toEqual(Object.keys(old).sort())
  })

  test('nobody is asked about a workspace that is there', async () => {
    const { code, stderr } = await openWorkspace(old, { answers: [] }).run('init')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each([
    ['no line feed', 'node_modules', 'node_modules\nbuild/\ndiff/\n.jd-*.tmp\n'],
    ['ends of lines of Windows', 'a\r\n/build\r\n', 'a\r\n/build\r\ndiff/\r\n.jd-*.tmp\r\n'],
    ['all of it', 'build\ndiff\n.jd-*.tmp', 'build\ndiff\n.jd-*.tmp'],
  ])('a .gitignore with %s keeps what it says', async (_, before, after) => {
    const workspace = openWorkspace({ '.gitignore': before })
    await workspace.run('init')
    expect(workspace.read('.gitignore')).toBe(after)
  })

  test('a second run changes nothing', async () => {
    const workspace = openWorkspace()
    await workspace.run('init', ...settings)
    const before = workspace.files().map((name) => workspace.read(name))
    await workspace.run('init')
    expect(workspace.files().map((name) => workspace.read(name))).toEqual(before)
  })

  test('schemas of another version are replaced, because they are jd’s own', async () => {
    const workspace = openWorkspace({ '.jd/schemas/role.schema.json': '{}' })
    await workspace.run('init')
    expect(workspace.read('.jd/schemas/role.schema.json')).toBe(readFileSync('schemas/role.schema.json', 'utf8'))
  })

  test('nothing is written through a link that leads out of the workspace', async () => {
    const elsewhere = openWorkspace()
    const workspace = openWorkspace()
    symlinkSync(elsewhere.folder, path.join(workspace.folder, 'roles'))
    const { code, stderr } = await workspace.run('init')
    expect({ code, files: elsewhere.files() }).toEqual({ code: 2, files: [] })
    expect(stderr).toContain('link that leads out')
  })

  test('a folder inside a workspace is made one only when it is named', async () => {
    const files = { 'jd.yaml': '', 'roles/baker/x': '' }
    const outside: Outside = { cwd: 'roles/baker' }
    const refused = await openWorkspace(files, outside).run('init')
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('lies in a workspace already, `../..`') })
    expect((await openWorkspace(files, outside).run('init', '--workspace', '.')).code).toBe(0)
  })
})

test('the schemas are complete: every reference leads to a file beside it', async () => {
  const workspace = openWorkspace()
  await workspace.run('init')
  const names = workspace.files('.jd/schemas')
  expect(names.map((name) => path.basename(name)).sort()).toEqual(readdirSync('schemas').sort())
  for (const name of names) {
    const references = [...workspace.read(name).matchAll(/"\$ref": "([^"#]+)#/g)].map(([, file = '']) => file)
    for (const file of references) expect(existsSync(path.join(workspace.folder, '.jd/schemas', file))).toBe(true)
  }
})

interface CiFile {
  readonly jobs?: { readonly check?: { readonly steps: readonly { readonly run?: string }[] } }
  readonly 'job-descriptions'?: { readonly script: readonly string[] }
}

describe('a file for CI', { timeout: 60_000 }, () => {
  const cases: [string, string, (file: CiFile) => string | undefined][] = [
    ['github', '.github/workflows/job-descriptions.yml', ({ jobs }) => jobs?.check?.steps.at(-1)?.run],
    ['gitlab', '.gitlab-ci.yml', (file) => file['job-descriptions']?.script[0]],
  ]

  test.each(cases)('for %s compares with what was there before, if anything was', async (system, name, scriptOf) => {
    const repository = openRepository()
    repository.release('origin/old', {})
    await repository.run('init', '-l', 'et', '--ci', system)
    repository.release('origin/new', {})
    const script = scriptOf(parse(repository.read(name))) ?? 'exit 9'
    const answered = (ref: string) => {
      const env = { GITHUB_BASE_REF: ref, CI_MERGE_REQUEST_DIFF_BASE_SHA: `origin/${ref}` }
      const line = `npx() { echo "$@" >&2; }\n${script}`
      return runTool('sh', ['-c', line], { cwd: repository.folder, env }).stderr
    }
    expect(answered('old')).toMatch(/^--no jobdesc check --strict --reporter \w+\n$/)
    expect(answered('new')).toMatch(/^--no jobdesc check --strict --against origin\/new --reporter \w+\n$/)
    const argv = answered('new').trim().split(' ').slice(2)
    expect((await repository.run(...argv)).code).toBe(0)
  })
})

describe('on a terminal', () => {
  const told = async (answers: readonly string[], argv: readonly string[] = [], env: Outside['env'] = {}) => {
    const workspace = openWorkspace({}, { answers, env })
    const { code, stderr } = await workspace.run('init', ...argv)
    return { code, stderr, workspace, yaml: code === 0 ? parse(workspace.read('jd.yaml')) : undefined }
  }

  test('Enter takes the defaults: the country of the terminal, its language, the first position', async () => {
    const { yaml, stderr } = await told(['', '', '', '', '', ''], [], { LANG: 'et_EE.UTF-8' })
    expect(yaml).toEqual({
      format: 1,
      library: '0.0.0-test',
      jurisdiction: 'EE',
      languages: ['et'],
      approval: { position: 'managing-director' },
      agreedBy: [],
    })
    expect(stderr).toMatch(/^Enter takes what stands in brackets/)
    expect(stderr).toContain('SE Sweden')
  })

  test('what came along unseen with a pasted answer is left out', async () => {
    const { workspace } = await told(['\u202ALeib\uFEFF OÜ\u0085', 'EE', 'et', 'Juhatuse liige\uFFFE', '', '', ''])
    const settings = parse(workspace.read('jd.yaml'))
    expect(settings.organisation).toEqual({ name: 'Leib OÜ' })
    const { code, stderr } = await workspace.run('build', 'account-manager', '-l', 'et', '--format', 'txt')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('answers may be codes, names, words of a position and own words', async () => {
    const answers = [
      'OÜ "Leib": #1',
      'estonia',
      'Estonian, ru',
      'Tegevdirektor',
      'legal counsel, Nõukogu',
      '',
      'Совет',
      'github',
    ]
    const { yaml, workspace } = await told(answers)
    expect(yaml).toMatchObject({
      organisation: { name: 'OÜ "Leib": #1' },
      jurisdiction: 'EE',
      languages: ['et', 'ru'],
      approval: { position: 'managing-director' },
      agreedBy: ['legal-counsel', { et: 'Nõukogu', ru: 'Совет' }],
    })
    expect(workspace.files()).toContain('.github/workflows/job-descriptions.yml')
  })

  test('what is nearly right is offered, what is wrong is asked again', async () => {
    const { yaml, stderr } = await told([
      '',
      'Mars',
      'Swedn',
      'y',
      'xx',
      'sv',
      'head-of-slaes',
      '',
      '',
      'jenkins',
      'none',
    ])
    expect(yaml).toMatchObject({ jurisdiction: 'SE', languages: ['sv'], approval: { position: 'head-of-sales' } })
    for (const line of [
      'There is no country `Mars`',
      'There is no language `xx`',
      'Did you mean `head-of-sales`? [Y/n]',
    ])
      expect(stderr).toContain(line)
  })

  test('what the command line says is not asked', async () => {
    const argv = [...settings, '--set', 'organisation.name=x', '--set', 'agreedBy=[legal-counsel]', '--ci', 'gitlab']
    const { code, stderr } = await told([], argv)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each([[[]], [['Leib']], [['Leib', 'EE', 'et', '', '']]])(
    'who quits after %j has written nothing',
    async (answers) => {
      const { code, stderr, workspace } = await told(answers)
      expect(code).toBe(2)
      expect(stderr).toMatch(/Nothing was written\n$/)
      expect(workspace.files()).toEqual([])
    },
  )
})

test('an own position of the workspace may approve', async () => {
  const own = 'head-baker: { nominative: peapagar, genitive: peapagari, allative: peapagarile }\n'
  const workspace = openWorkspace({ 'locales/languages/et/positions.yaml': own })
  const { code } = await workspace.run('init', '-l', 'et', '--set', 'approval.position=head-baker')
  expect(code).toBe(0)
})

test('jd.yaml gives back whatever words it is made from', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/.test(text) && !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(words, words, (name, place) => {
      const settings = { organisation: { name, place: { et: place } }, agreedBy: [{ et: name }] }
      expect(parse(workspaceText(settings))).toEqual(settings)
    }),
    { numRuns: 200, examples: [['\u2028!', ' \u0085#']] },
  )
})

test('every key of the schema stands in jd.yaml, and what is left when the # is taken away is valid', async () => {
  const { stdout } = await openWorkspace().run('schema', 'workspace')
  const schema = JSON.parse(stdout) as { properties: object }
  const keys = Object.keys(schema.properties)
  const example = new RegExp(`^# (?=(?:${keys.join('|')}):| )`)
  const lines = workspaceText({ format: 1, library: '1.0.0' }).split('\n')
  const settings = parse(
    lines.flatMap((line) => (example.test(line) ? line.slice(2) : line.startsWith('#') ? [] : line)).join('\n'),
  )
  expect(Object.keys(settings)).toEqual(keys)
  const accepts = new Ajv2020({ strict: false, formats: fullFormats }).compile(schema)
  expect({ accepted: accepts(settings), errors: accepts.errors }).toEqual({ accepted: true, errors: null })
})
