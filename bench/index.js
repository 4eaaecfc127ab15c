// npm run bench: times the program beside `node -e 0`, prints a table and, with --out <file>, writes the same as JSON.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { batches, clauses } from './batches.js'
import { commands } from './commands.js'
import { openPlaces } from './places.js'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' }, out: { type: 'string' } } })
const suites = [commands, batches, clauses]

const shown = (number) => (number === undefined ? '' : number.toFixed(number < 100 ? 2 : 0))

function print({ title, rows }) {
  process.stdout.write(`\n${title}\n\n| | ms | min–max | ratio | at most | per second |\n|---|---:|---:|---:|---:|---:|\n`)
  for (const row of rows) {
    const range = row.min === undefined ? '' : `${shown(row.min)}–${shown(row.max)}`
    const missed = row.limit !== undefined && row.ratio > row.limit ? ' (missed)' : ''
    const cells = [row.name, shown(row.median), range, shown(row.ratio) + missed, shown(row.limit), shown(row.perSecond)]
    process.stdout.write(`| ${cells.join(' | ')} |\n`)
  }
}

const places = openPlaces()
try {
  const results = suites.map(({ title, run }) => ({ title, rows: run(places, Number(values.rounds)) }))
  process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`)
  for (const suite of results) print(suite)
  if (values.out) writeFileSync(values.out, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`)
} finally {
  places.close()
}
