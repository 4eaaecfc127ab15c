import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fullMessage } from './full-message.ts'
import { isOnDisk } from './is-on-disk.ts'
import type { Report, Reporter, Skipped } from './reporter.ts'

/** JUnit XML as GitLab and Jenkins read it: a suite per file, a test case per finding. */
export const junit: Reporter = {
  id: 'junit',
  description: 'JUnit XML on stdout',
  machine: true,
  results: (report) => documentOf(casesOf(report)),
  problems: () => '',
}

interface TestCase {
  /** The file as messages show it; the command where a finding has none. */
  readonly suite: string
  /** The path, where there is one to open: GitLab links the case to it. */
  readonly file?: string
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** What stands inside the element; none = an empty one. */
  readonly content: string
}

function casesOf(report: Report): readonly TestCase[] {
  const command = report.built ? 'jd build' : 'jd check'
  const findings = report.diagnostics.map((diagnostic) => findingCase(diagnostic, command))
  const clear: TestCase = { suite: command, name: command, outcome: 'passed', content: '' }
  const skipped = (report.skipped ?? []).map((one) => skippedCase(one, command))
  return numbered([...(findings.length === 0 ? [clear] : findings), ...skipped])
}

function findingCase(diagnostic: Diagnostic, command: string): TestCase {
  const { severity, rule, message, place } = diagnostic
  const where = place ? `${place.file}:${place.line}:${place.column}` : ''
  const text = escaped([fullMessage(diagnostic), ...(place ? [where] : [])].join('\n'))
  return {
    suite: place?.file ?? command,
    ...(place && isOnDisk(place.file) ? { file: place.file } : {}),
    name: place ? `${rule} ${place.line}:${place.column}` : rule,
    ...(severity === 'note'
      ? { outcome: 'passed', content: `<system-out>${text}</system-out>` }
      : { outcome: 'failed', content: `<failure${attributes({ type: rule, message })}>${text}</failure>` }),
  }
}

const skippedCase = ({ rule, reason }: Skipped, command: string): TestCase => ({
  suite: command,
  name: rule,
  outcome: 'skipped',
  content: `<skipped${attributes({ message: reason })}>${escaped(reason)}</skipped>`,
})

/** GitLab drops all but the first case of a name: the second finding of a rule at one place gets a number. */
function numbered(cases: readonly TestCase[]): readonly TestCase[] {
  const seen = new Map<string, number>()
  return cases.map((one) => {
    const key = `${one.suite}\0${one.name}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? one : { ...one, name: `${one.name} (${count})` }
  })
}

function documentOf(cases: readonly TestCase[]): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))]
  const lines = suites.flatMap((name) =>
    suiteLines(
      name,
      cases.filter(({ suite }) => suite === name),
    ),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'jd', ...counts(cases) })}>`,
    ...lines,
    '</testsuites>\n',
  ].join('\n')
}

const suiteLines = (name: string, cases: readonly TestCase[]): readonly string[] => [
  `  <testsuite${attributes({ name, ...counts(cases) })}>`,
  ...cases.map(caseLine),
  '  </testsuite>',
]

function caseLine({ suite, name, file, content }: TestCase): string {
  const start = `    <testcase${attributes({ classname: suite, name, ...(file ? { file } : {}) })}`
  return content === '' ? `${start}/>` : `${start}>${content}</testcase>`
}

function counts(cases: readonly TestCase[]) {
  const count = (wanted: TestCase['outcome']): number => cases.filter(({ outcome }) => outcome === wanted).length
  return { tests: cases.length, failures: count('failed'), errors: 0, skipped: count('skipped') }
}

/** An attribute's tabs and line ends would be read as spaces if they were not written as references. */
const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => {
      const written = escaped(String(value)).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`)
      return ` ${name}="${written}"`
    })
    .join('')

/** All that XML 1.0, section 2.2 does not allow or discourages, carriage returns among them. */
const unfit = /[^\t\n\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text.replace(unfit, '').replace(/[&<>"]/g, (character) => entities[character] ?? character)
