import { describe, expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

const broken = { ...baker, 'roles/baker/en.yaml': bakerCell.replace('parameters.loaves', 'parameters.loafs') }
const esc = '\u001b'

test('results go to stdout, problems to stderr', async () => {
  const sound = await openWorkspace(baker).run('build')
  expect(sound).toEqual({ code: 0, stdout: 'build/baker.en.docx\n', stderr: '' })
  const faulty = await openWorkspace(broken).run('build')
  expect({ code: faulty.code, stdout: faulty.stdout }).toEqual({ code: 1, stdout: '' })
  expect(faulty.stderr).not.toBe('')
})

test('a problem is told with its place, the line, a caret, what was found and what would do', async () => {
  const { stderr } = await openWorkspace(broken).run('build')
  expect(
    stderr,
  ).toBe(`roles/baker/en.yaml:10:16 error Nothing fills \`{{parameters.loafs}}\` in the words of \`duties.keep-oven\` text/placeholder
  10 |     keep-oven: keeps the oven hot for {{parameters.loafs}} loaves
     |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Did you mean \`{{parameters.loaves}}\`?

1 error
`)
})

test('a problem of a built-in file shows its line too', async () => {
  const role = bakerRole.replace(
    'common.duties.observe-safety',
    'knead\n  relations:\n    - common.relations.answer-requests',
  )
  const cell = bakerCell.replace('  duties:', '  duties:\n    knead: kneads')
  const workspace = openWorkspace({ 'roles/baker/role.yaml': role, 'roles/baker/en.yaml': cell })
  expect((await workspace.run('build')).stderr).toMatch(
    /^builtin:roles\/common\/en\.yaml:(\d+):7 error .*parameters\.responseDays.*\n +\1 \| {7}plural: responseDays\n +\| {7}\^+\n/,
  )
})

test('--quiet says nothing but problems', async () => {
  expect(await openWorkspace(baker).run('build', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  expect((await openWorkspace(broken).run('build', '--quiet')).stderr).toContain('text/placeholder')
})

test('--quiet does not silence a machine’s report', async () => {
  const { stdout } = await openWorkspace(baker).run('build', '--quiet', '--reporter', 'json')
  expect(JSON.parse(stdout).built).toHaveLength(1)
})

test('a machine’s report has stdout to itself', async () => {
  const { stdout, stderr, code } = await openWorkspace(broken).run('build', '--reporter', 'json')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ built: [], summary: { errors: 1, warnings: 0, notes: 0 }, skipped: [] })
})

test.each([
  [
    'github',
    /^::error file=roles\/baker\/en\.yaml,line=10,col=16,endLine=10,endColumn=66,title=text\/placeholder::.+\n$/,
  ],
  ['junit', /^<\?xml .*<failure type="text\/placeholder" .*<\/testsuites>\n$/s],
  ['sarif', /^\{.*"version": "0\.0\.0-test".*"ruleId": "text\/placeholder".*\}\n$/s],
])('--reporter %s tells a build’s problems on stdout alone, one report for every command', async (reporter, form) => {
  for (const argv of [['build'], ['show', 'baker']]) {
    const { code, stdout, stderr } = await openWorkspace(broken).run(...argv, '--reporter', reporter)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(form)
  }
})

test.each(['github', 'junit', 'sarif'])('--reporter %s keeps the table of a list off stdout', async (reporter) => {
  const sound = await openWorkspace(baker).run('list', '--reporter', reporter)
  expect({ code: sound.code, stderr: sound.stderr }).toEqual({ code: 0, stderr: '' })
  expect(sound.stdout).not.toContain('status')
  const syntax = { ...baker, 'roles/baker/role.yaml': 'id: [' }
  const faulty = await openWorkspace(syntax).run('list', '--reporter', reporter)
  expect({ code: faulty.code, stderr: faulty.stderr }).toEqual({ code: 1, stderr: '' })
  expect(faulty.stdout).toContain('yaml/syntax')
})

describe('colours', () => {
  test.each<[string, boolean, Readonly<Record<string, string>>, readonly string[], boolean]>([
    ['on a terminal', true, {}, [], true],
    ['not in a pipe', false, {}, [], false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR counts as none', true, { NO_COLOR: '' }, [], true],
    ['in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, [], true],
    ['not with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, [], false],
    ['NO_COLOR wins over FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    ['not with --no-color', true, { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['never in a machine’s report', true, { FORCE_COLOR: '1' }, ['--reporter', 'json'], false],
  ])('%s', async (_, terminal, env, argv, coloured) => {
    const { stdout, stderr } = await openWorkspace(broken, { terminal, env }).run('build', ...argv)
    expect((stdout + stderr).includes(esc)).toBe(coloured)
  })
})

test('nothing in a file can steer the terminal', async () => {
  const spoilt = bakerCell.replace('whole', `${esc}]0;owned\u0007${esc}[2Jwhole`)
  const { stderr } = await openWorkspace({ ...baker, 'roles/baker/en.yaml': spoilt }).run('build')
  expect(stderr).toContain('text/control-character')
  expect(stderr).not.toContain(esc)
  expect(stderr).not.toContain('\u0007')
})
