import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { github } from '../../src/report/github.ts'
import type { Report } from '../../src/report/reporter.ts'
import { built, mistake, options, reportOf } from './sample-report.ts'

const printed = (report: Report): string => github.results(report, options)

const commandOf = (details: Partial<Diagnostic>): string => printed(reportOf({ ...mistake, ...details }))

/** What the runner of GitHub makes of a line: its command, its properties and its message, unescaped. */
function received(line: string) {
  const [, name = '', properties = '', message = ''] = /^::(\w+) ([^:]*)::(.*)\n$/.exec(line) ?? []
  const plain = (text: string): string =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%')
  const pairs = properties.split(',').map((pair) => [pair.split('=')[0], plain(pair.slice(pair.indexOf('=') + 1))])
  return { name, ...Object.fromEntries(pairs), message: plain(message) }
}

test('an error on its line and columns', () => {
  expect(commandOf({})).toBe(
    '::error file=roles/baker/en.yaml,line=2,col=9,endLine=2,endColumn=14,title=text/placeholder::Nothing fills `{{x}}`\n',
  )
})

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'notice'],
] as const)('a %s is a %s', (severity, command) => {
  expect(received(commandOf({ severity })).name).toBe(command)
})

test('no end column where the end is on another line', () => {
  const place = { file: 'jd.yaml', line: 2, column: 3, endLine: 5, endColumn: 1 }
  expect(commandOf({ place })).toMatch(/^::error file=jd\.yaml,line=2,col=3,endLine=5,title=/)
})

test('what would do and what to do stand below the message', () => {
  expect(commandOf({ expected: ['y', 'z'], help: 'Write it' })).toMatch(
    /::Nothing fills `\{\{x\}\}`%0AExpected y, z%0AWrite it\n$/,
  )
})

test.each(['builtin:roles/common/en.yaml', 'v1.0.0:roles/baker/en.yaml', 'origin/main:jd.yaml'])(
  'GitHub is not sent to look for %s; the message names it',
  (file) => {
    const place = { file, line: 2, column: 9, endLine: 2, endColumn: 14 }
    expect(commandOf({ place })).toBe(`::error title=text/placeholder::${file}:2:9: Nothing fills \`{{x}}\`\n`)
  },
)

test('a problem without a place', () => {
  expect(printed(reportOf({ severity: 'error', rule: 'cli/usage', message: 'Unknown option' }))).toBe(
    '::error title=cli/usage::Unknown option\n',
  )
})

describe('nothing that an author wrote is taken for a command', () => {
  const hostile = '50%0A of\r\n::error file=a,b:c::x\n::add-mask::y'

  test('in a message: it arrives whole, in one line', () => {
    const line = commandOf({ message: hostile })
    expect(line.match(/\n/g)).toHaveLength(1)
    expect(received(line).message).toBe(hostile)
  })

  test('in the name of a file', () => {
    const file = 'a,title=b%/\n c.yaml'
    const line = commandOf({ place: { file, line: 1, column: 1, endLine: 1, endColumn: 2 } })
    expect(line.match(/\n/g)).toHaveLength(1)
    expect(received(line)).toMatchObject({ file, title: 'text/placeholder' })
  })

  test('control characters reach no terminal', () => {
    expect(commandOf({ message: '\u001b[2J' })).toContain('::\uFFFD[2J\n')
  })
})

test('what was not run is a notice', () => {
  const skipped = [{ rule: 'text/spelling', reason: 'There is\nno Hunspell' }]
  expect(printed({ ...reportOf(), skipped })).toBe('::notice title=text/spelling::Not run: There is%0Ano Hunspell\n')
})

test('a line each, in their order; nothing of what was built, nothing on stderr', () => {
  const report = { ...reportOf(mistake, { ...mistake, severity: 'note' }), built: [built] }
  expect(printed(report).match(/^::\w+/gm)).toEqual(['::error', '::notice'])
  expect(github.problems(report, options)).toBe('')
  expect(printed({ ...reportOf(), built: [built] })).toBe('')
})
