import { Chalk, type ChalkInstance } from 'chalk'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'
import { harmless } from './harmless.ts'
import type { Report, Reporter, ReportOptions } from './reporter.ts'
import { type Summary, summaryOf } from './summary.ts'

/** For people: the place, the sentence, the line it is about, and what to do. */
export const pretty: Reporter = {
  id: 'pretty',
  description: 'for people, with the source line',
  machine: false,
  results: ({ built = [] }) => built.map(({ path, cached }) => `${path}${cached ? ' (unchanged)' : ''}\n`).join(''),
  problems: (report, options) => {
    const chalk = new Chalk({ level: options.colour ? 1 : 0 })
    const problems = report.diagnostics.map((diagnostic) => problem(diagnostic, chalk, options))
    const told = problems.length === 0 ? '' : `${problems.join('\n')}\n${totals(report, chalk)}`
    return told + notRun(report, chalk)
  },
}

const paint = (severity: Severity, chalk: ChalkInstance): ChalkInstance =>
  ({ error: chalk.red, warning: chalk.yellow, note: chalk.blue })[severity]

function problem(diagnostic: Diagnostic, chalk: ChalkInstance, options: ReportOptions): string {
  const { severity, rule, message, place, help } = diagnostic
  const where = place ? `${chalk.bold(`${place.file}:${place.line}:${place.column}`)} ` : ''
  const lines = [`${where}${paint(severity, chalk)(severity)} ${harmless(message)} ${chalk.dim(rule)}`]
  if (place) lines.push(...excerpt(place, chalk, options))
  if (help) lines.push(`  ${harmless(help)}`)
  return `${lines.join('\n')}\n`
}

/** The source line with a caret under what is meant; tabs are kept so that the caret stands right. */
function excerpt(place: Place, chalk: ChalkInstance, options: ReportOptions): string[] {
  const line = harmless(options.sourceLine(place) ?? '')
  if (line.trim() === '') return []
  const number = String(place.line)
  const end = place.endLine === place.line ? place.endColumn : line.length + 1
  const padding = line.slice(0, place.column - 1).replace(/[^\t]/g, ' ')
  const caret = '^'.repeat(Math.max(1, Math.min(end, line.length + 1) - place.column))
  return [
    `  ${chalk.dim(`${number} |`)} ${line}`,
    `  ${chalk.dim(`${' '.repeat(number.length)} |`)} ${padding}${chalk.red(caret)}`,
  ]
}

function totals(report: Report, chalk: ChalkInstance): string {
  const { errors, warnings, notes }: Summary = summaryOf(report)
  const counted = [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')].filter(
    (text) => text !== '',
  )
  return `${chalk.bold(counted.join(', '))}\n`
}

const notRun = ({ skipped = [] }: Report, chalk: ChalkInstance): string =>
  skipped.map(({ rule, reason }) => `${chalk.dim(`not run: ${rule}: ${harmless(reason)}`)}\n`).join('')

const plural = (count: number, word: string): string => (count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`)
