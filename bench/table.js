// Rows of measured figures as a Markdown table; pure.
import { isReached } from './figures.js'

/** Three significant digits, but no digit before the point is lost. */
const shown = (number) => (number >= 100 ? number.toFixed(0) : number.toPrecision(3))

/** Heading of each column of these rows, and what a row says there; '' where it says nothing. */
const columnsOf = (rows) => [
  ['', (row) => row.name],
  ['ms', (row) => row.absent ?? figure(row.median)],
  ['min–max', (row) => (row.min === undefined ? '' : `${shown(row.min)}–${shown(row.max)}`)],
  ['beside, ms', (row) => figure(row.beside)],
  ['peak, MiB', (row) => figure(row.mebibytes)],
  ['documents/s', (row) => figure(row.perSecond)],
  ...[...new Set(rows.flatMap(({ shares = {} }) => Object.keys(shares)))].map((part) => [
    part,
    (row) => row.shares?.[part]?.toFixed(0) ?? '',
  ]),
  ['ratio', (row) => figure(row.ratio)],
  ['exponent', (row) => figure(row.exponent)],
  ['limit', (row) => limitOf(row)],
  ['', (row) => ({ true: 'reached', false: '**missed**' })[isReached(row)] ?? ''],
  ['rounds', (row) => (row.rounds === undefined ? '' : `${row.rounds}`)],
]

const figure = (number) => (number === undefined ? '' : shown(number))

function limitOf({ limit }) {
  if (limit === undefined) return ''
  return limit.atMost === undefined ? `≥ ${shown(limit.atLeast)}` : `≤ ${shown(limit.atMost)}`
}

const lineOf = (cells) => `| ${cells.join(' | ')} |\n`

/** A heading and the table under it, without the columns in which no row says anything. */
export function tableOf({ title, rows }) {
  const filled = columnsOf(rows).filter(([, cell], index) => index === 0 || rows.some((row) => cell(row) !== ''))
  const rule = filled.map((_, index) => (index === 0 ? '---' : '---:'))
  const lines = [filled.map(([heading]) => heading), rule, ...rows.map((row) => filled.map(([, cell]) => cell(row)))]
  return `\n${title}\n\n${lines.map(lineOf).join('')}`
}

/** How many of all limits are kept, and what misses its own, by name. */
export function summaryOf(suites) {
  const judged = suites.flatMap(({ rows }) => rows).filter((row) => isReached(row) !== undefined)
  const missed = judged.filter((row) => !isReached(row)).map(({ name }) => `\n- missed: ${name}`)
  return `${judged.length - missed.length} of ${judged.length} limits kept${missed.join('')}\n`
}
