// Whose time it is: where each command that has a limit spends it, by V8's profiler.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cases } from './commands.js'
import { sharesOf } from './figures.js'
import { timeOf } from './pair.js'
import { redlineCase } from './redline.js'

/** Parts of a run in the order of the table, and the file of the bundle that each stands in; `jd.js` launches the others. */
const parts = [
  ['docx', (file) => file === 'docx.js'],
  ['yaml', (file) => file === 'yaml.js'],
  ['zlib', (file) => file === 'deflate.js'],
  ['loading', (file) => file === 'jd.js'],
  ['jd itself', (file) => file !== ''],
]

/** Of the engine, whoever asked for it. */
const engine = { node: 'Node', collector: 'garbage' }

/** What Node does to load a module of its own, such as that for hashes. */
const ownModules = new Set(['compileForInternalLoader', 'compileForPublicLoader'])

/** Microseconds of a profile by part; what V8 and Node do for a function counts for it, the collector for itself. */
function timesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const partOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { url, functionName } = byId.get(at).callFrame
      if (functionName === '(garbage collector)') return engine.collector
      if (ownModules.has(functionName)) return engine.node
      if (url.includes('/dist/')) return parts.find(([, is]) => is(path.basename(url)))[0]
    }
    return engine.node
  }
  const times = new Map([...parts.map(([name]) => name), engine.node, engine.collector].map((name) => [name, 0]))
  samples.forEach((id, index) => {
    const part = partOf(id)
    times.set(part, times.get(part) + timeDeltas[index])
  })
  return times
}

function profileOf(places, command) {
  const folder = places.folder('profiles')
  const flags = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder]
  timeOf({ ...command, argv: [...flags, ...command.argv] })
  const [name = ''] = readdirSync(folder)
  const profile = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
  places.remove(folder)
  return timesOf(profile)
}

/** Enough for shares: the profiler slows a run down, so that times are not what it is asked for. */
const mostRounds = 10

export const profile = {
  title:
    'Whose time it is, in percent by V8’s profiler: the packages docx and yaml, compression, loading the program, the program, modules and start of Node, and V8’s collector',
  run: (places, { rounds }) =>
    [...cases(places).filter(([, atMost]) => atMost !== undefined), redlineCase(places)].map(([name, , command]) => {
      const profiles = Array.from({ length: Math.min(rounds, mostRounds) + 1 }, () => profileOf(places, command))
      return { name, shares: sharesOf(profiles.slice(1)), rounds: profiles.length - 1 }
    }),
}
