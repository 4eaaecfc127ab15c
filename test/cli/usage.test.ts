import { describe, expect, test } from 'vitest'
import { reporters } from '../../src/report/reporters.ts'
import { baker } from '../support/baker.ts'
import { at, parseXml } from '../support/parse-xml.ts'
import { openWorkspace } from '../support/workspace.ts'

const languages = ['en', 'et', 'ru', 'sq', 'sv', 'uk']
const countries = ['AL', 'BY', 'EE', 'GB', 'RU', 'SE', 'UA', 'XK']
const roles = [
  'account-manager',
  'account-manager-agency',
  'account-manager-textile-wholesale',
  'baker',
  'call-center-operator',
  'call-center-operator-telesales',
  'client-service-specialist',
  'contract-specialist',
  'contract-specialist-claims',
]
const formats = ['docx', 'html', 'json', 'md', 'txt', 'pdf']

describe('what is named and not there: exit 2, what there is, what was meant', () => {
  test.each<[string, readonly string[], readonly string[], string | undefined]>([
    ['a role', ['build', 'no-such-role'], roles, undefined],
    ['a misspelt role', ['build', 'acount-manger'], roles, 'account-manager'],
    ['a role among others', ['build', 'baker', 'bakr'], roles, 'baker'],
    ['the clause library, which is no role', ['build', 'common'], roles, undefined],
    ['a path', ['build', '../baker'], roles, 'baker'],
    ['a role to show', ['show', 'bker'], roles, 'baker'],
    ['a role to list', ['list', 'bker'], roles, 'baker'],
    ['a language', ['build', 'account-manager', '--lang', 'xx'], languages, undefined],
    ['a language of several', ['build', 'account-manager', '-l', 'et,eng'], languages, 'en'],
    ['a language to list', ['list', '-l', 'xx'], languages, undefined],
    ['a language the role is not in', ['build', 'baker', '--lang', 'et'], ['en'], undefined],
    ['a country', ['build', 'baker', '-j', 'QQ'], countries, undefined],
    ['a country in small letters', ['build', 'baker', '-j', 'ee'], countries, 'EE'],
    ['a format', ['build', 'baker', '--format', 'doc'], formats, 'docx'],
    ['a schema', ['schema', 'rol'], expect.arrayContaining(['role', 'cell', 'workspace']), 'role'],
  ])('%s', async (_, argv, expected, meant) => {
    const workspace = openWorkspace(baker)
    const machine = await workspace.run(...argv, '--reporter', 'json')
    expect({ code: machine.code, stderr: machine.stderr }).toEqual({ code: 2, stderr: '' })
    const report = JSON.parse(machine.stdout)
    expect(report.summary).toEqual({ errors: 1, warnings: 0, notes: 0, files: 0 })
    expect(report.diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'cli/usage',
        message: expect.any(String),
        expected,
        ...(meant ? { help: `Did you mean \`${meant}\`?` } : {}),
      },
    ])
    const human = await workspace.run(...argv)
    expect({ code: human.code, stdout: human.stdout }).toEqual({ code: 2, stdout: '' })
    for (const name of report.diagnostics[0].expected) expect(human.stderr).toContain(name)
    if (meant) expect(human.stderr).toContain(`Did you mean \`${meant}\`?`)
    expect(workspace.files('build')).toEqual([])
  })
})

test.each([
  [['build', '--langs', 'et'], "jd: unknown option '--langs'\n  Did you mean --lang?\n  See jd build --help\n"],
  [['biuld'], "jd: unknown command 'biuld'\n  Did you mean build?\n  See jd --help\n"],
  [['build', '--la\nngs'], "jd: unknown option '--la\\u{a}ngs'\n  Did you mean --lang?\n  See jd build --help\n"],
  [['build', '--frobnicate'], "jd: unknown option '--frobnicate'\n  See jd build --help\n"],
])('a slip is told with what was meant on a line of its own: %j', async (argv, stderr) => {
  expect(await openWorkspace(baker).run(...argv)).toEqual({ code: 2, stdout: '', stderr })
})

describe('what no command line may say: exit 2, one diagnostic, nothing on the other stream', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['an unknown command', ['biuld'], /unknown command 'biuld'/],
    ['an unknown option', ['build', '--languages', 'et'], /unknown option '--languages'/],
    ['an option without its value', ['build', '--lang'], /argument missing/],
    ['an empty list of languages', ['build', '--lang', ''], /--lang names nothing/],
    ['an empty list of countries', ['build', '-j', ','], /--jurisdiction names nothing/],
    ['an empty list of formats', ['build', '--format', ' '], /--format names nothing/],
    ['no role to show', ['show'], /missing required argument 'role'/],
    ['two roles to show', ['show', 'baker', 'baker'], /too many arguments/],
    ['a workspace that is not there', ['build', '--workspace', 'nowhere'], /no folder `nowhere`/],
    ['a workspace that is a file', ['list', '--workspace', 'roles/baker/en.yaml'], /no folder/],
  ])('%s', async (_, argv, message) => {
    const workspace = openWorkspace(baker)
    const human = await workspace.run(...argv)
    expect({ code: human.code, stdout: human.stdout }).toEqual({ code: 2, stdout: '' })
    expect(human.stderr).toMatch(message)
    const [command = ''] = argv
    const help = command === 'biuld' ? 'jd --help' : `jd ${command} --help`
    expect(human.stderr).toContain(`\n  See ${help}\n`)
    const machine = await workspace.run(...argv.slice(0, 1), '--reporter=json', ...argv.slice(1))
    expect({ code: machine.code, stderr: machine.stderr }).toEqual({ code: 2, stderr: '' })
    expect(JSON.parse(machine.stdout).diagnostics).toMatchObject([
      { severity: 'error', rule: 'cli/usage', message: expect.stringMatching(message) },
    ])
  })
})

describe('every machine reporter tells a wrong command line on stdout, and nothing else', () => {
  const told: Readonly<Record<string, (stdout: string) => unknown>> = {
    github: (stdout) => /^::error title=(.*?)::There is no role `bakr`.*%0ADid you mean `baker`\?\n$/.exec(stdout)?.[1],
    json: (stdout) => JSON.parse(stdout).diagnostics[0].rule,
    junit: (stdout) => at(parseXml(stdout), 'testsuite', 'testcase', 'failure')?.attributes.type,
    sarif: (stdout) => JSON.parse(stdout).runs[0].results[0].ruleId,
  }

  test('there is a test of each', () => {
    expect(Object.keys(told)).toEqual(reporters.filter(({ machine }) => machine).map(({ id }) => id))
  })

  test.each(Object.entries(told))('%s', async (reporter, ruleOf) => {
    const { code, stdout, stderr } = await openWorkspace(baker).run('build', 'bakr', '--reporter', reporter)
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(ruleOf(stdout)).toBe('cli/usage')
  })
})

test('an unknown reporter names those there are', async () => {
  const { code, stdout, stderr } = await openWorkspace().run('build', '--reporter', 'xml')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/'xml' is invalid.*github, json, junit, pretty, sarif/)
})

test('a near command or option is named', async () => {
  expect((await openWorkspace().run('biuld')).stderr).toContain('build')
  expect((await openWorkspace().run('build', '--langs', 'et')).stderr).toContain('--lang')
})

test.each(['soon', '-1', '1.5', '99999999999999'])(
  'SOURCE_DATE_EPOCH=%s is refused, not passed over',
  async (epoch) => {
    const workspace = openWorkspace(baker, { env: { SOURCE_DATE_EPOCH: epoch } })
    const { code, stderr } = await workspace.run('build')
    expect(code).toBe(2)
    expect(stderr).toContain(`SOURCE_DATE_EPOCH is \`${epoch}\``)
    expect(workspace.files('build')).toEqual([])
  },
)
