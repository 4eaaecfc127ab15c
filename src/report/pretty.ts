import { Chalk, type ChalkInstance } from 'chalk'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'
import { harmless, harmlessLine } from './harmless.ts'
import type { Report, Reporter, ReportOptions } from './reporter.ts'
import { type Summary, summaryOf } from './summary.ts'

/** For people: the place, the sentence, the line it is about, and what to do. */
export const pretty: Reporter = {
  id: 'pretty',
  description: 'for people, with the source line',
  machine: false,
  results: ({ built = [] }) =>
    built.map(({ path, cached }) => `${harmlessLine(path)}${cached ? ' (unchanged)' : ''}\n`).join(''),
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
  const where = place ? `${chalk.bold(`${harmlessLine(place.file)}:${place.line}:${place.column}`)} ` : ''
  const lines = [`${where}${paint(severity, chalk)(severity)} ${harmless(message)} ${chalk.dim(rule)}`]
  if (place) lines.push(...excerpt(place, chalk, options))
  if (help) lines.push(`  ${harmless(help)}`)
  return `${lines.join('\n')}\n`
}

/** The source line with a caret under what is meant; tabs are kept so that the caret stands right. */
function excerpt(place: Place, chalk: ChalkInstance, options: ReportOptions): string[] {
  const whole = options.sourceLine(place) ?? ''
  const { text, shift } = stretchOf(whole, place.column)
  const line = harmless(text)
  if (line.trim() === '') return []
  const number = String(place.line)
  const column = place.column - shift
  const end = (place.endLine === place.line ? place.endColumn : whole.length + 1) - shift
  const padding = line.slice(0, column - 1).replace(/[^\t]/g, ' ')
  const caret = '^'.repeat(Math.max(1, Math.min(end, line.length + 1) - column))
  return [
    `  ${chalk.dim(`${number} |`)} ${line}`,
    `  ${chalk.dim(`${' '.repeat(number.length)} |`)} ${padding}${chalk.red(caret)}`,
  ]
}

/** In characters; longer than any line that a person wrote. */
const widest = 600

/** As much of a line as can be shown, around a column; `shift` = how many characters before it are not. */
function stretchOf(line: string, column: number): { readonly text: string; readonly shift: number } {
  if (line.length <= widest) return { text: line, shift: 0 }
  const start = Math.max(0, Math.min(column - 1 - widest / 4, line.length - widest))
  const [before, after] = [start > 0 ? '…' : '', start + widest < line.length ? '…' : '']
  return { text: `${before}${line.slice(start, start + widest)}${after}`, shift: start - before.length }
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
