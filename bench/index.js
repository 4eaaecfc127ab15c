// npm run bench: times the program beside Node and beside its peers, prints tables and, with --out <file>, writes the
// same as JSON. It installs nothing; what is not there is named.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { commands } from './commands.js'
import { documents, jobs } from './documents.js'
import { isReached } from './figures.js'
import { clauses, roles } from './growth.js'
import { memory } from './memory.js'
import { peers, shelf, versionsOf } from './peers.js'
import { openPlaces } from './places.js'
import { profile } from './profile.js'
import { redline } from './redline.js'
import { summaryOf, tableOf } from './table.js'

const suites = { commands, profile, peers, shelf, redline, documents, jobs, clauses, roles, memory }

/** How large the large things are; `shelf` is what `jd build` is given for it. */
const sizes = {
  full: {
    documents: [24, 240, 2400],
    clauses: [60, 600, 6000],
    roles: [10, 100, 1000],
    shelf: ['--lang', 'all', '--jurisdiction', 'all'],
  },
  small: { documents: [6, 12], clauses: [6, 12], roles: [2, 4], shelf: ['account-manager', '--lang', 'all'] },
}

const usage = `npm run bench -- [options]

--rounds <n>       paired runs of each short command (25)
--long-rounds <n>  runs of what takes seconds (5)
--only <suites>    of ${Object.keys(suites).join(', ')}
--sizes <name>     full, or small: to see that it works (full)
--peers <folder>   where docxtemplater is: npm install --prefix <folder> docxtemplater pizzip
--out <file>       the figures as JSON
`

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '25' },
    'long-rounds': { type: 'string' },
    only: { type: 'string', default: Object.keys(suites).join(',') },
    sizes: { type: 'string', default: 'full' },
    peers: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

function optionsOf() {
  const rounds = Number(values.rounds)
  const longRounds = Number(values['long-rounds'] ?? Math.min(rounds, 5))
  const names = values.only.split(',')
  const areKnown = names.every((name) => Object.hasOwn(suites, name)) && Object.hasOwn(sizes, values.sizes)
  if (!areKnown || !(rounds >= 1) || !(longRounds >= 1)) return undefined
  return { names, rounds, longRounds, sizes: sizes[values.sizes], peersFolder: values.peers }
}

/** A suite's rows; where a command fails, one row that says so, because the other suites are still worth measuring. */
function rowsOf(name, places, options) {
  try {
    return suites[name].run(places, options)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
    return [{ name, absent: 'failed' }]
  }
}

function run(name, places, options) {
  process.stderr.write(`${name} …\n`)
  const { title } = suites[name]
  const rows = rowsOf(name, places, options)
  if (rows.length > 0) process.stdout.write(tableOf({ title, rows }))
  return { suite: name, title, rows: rows.map((row) => ({ ...row, reached: isReached(row) })) }
}

function measure({ names, ...options }) {
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model }
  const versions = versionsOf(options.peersFolder)
  const others = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  process.stdout.write(`Node ${machine.node}, ${machine.processors} × ${machine.model}\n`)
  process.stdout.write(`Beside: ${others.join(', ') || 'nobody else'}\n`)
  const places = openPlaces()
  try {
    const results = names.map((name) => run(name, places, options))
    process.stdout.write(`\n${summaryOf(results)}`)
    if (values.out) writeFileSync(values.out, `${JSON.stringify({ machine, versions, results }, null, 2)}\n`)
  } finally {
    places.close()
  }
}

const options = optionsOf()
if (values.help) process.stdout.write(usage)
else if (options) measure(options)
else {
  process.stderr.write(usage)
  process.exitCode = 2
}
