// Where one document in a process of its own spends its time, by V8's profiler.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { median, spreadOf } from './figures.js'
import { timeOf } from './pair.js'
import { anew, jd } from './program.js'

/** Parts of a run in the order of the table, and the file of the bundle that each stands in; `jd.js` launches the others. */
const parts = [
  ['the package docx: objects, plain objects', (file) => file === 'docx.js'],
  ['zlib as WebAssembly: compression', (file) => file === 'deflate.js'],
  ['loading: compiled code and the sources it belongs to', (file) => file === 'jd.js'],
  ['jd itself: reading, composing, writing', (file) => file !== ''],
  ['Node: its own start and end', () => true],
]

/** Microseconds of a profile by part; what V8 and Node do for a function counts for it, the collector for itself. */
function timesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const fileOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { url } = byId.get(at).callFrame
      if (url.includes('/dist/')) return path.basename(url)
    }
    return ''
  }
  const times = new Map()
  samples.forEach((id, index) => {
    const { functionName } = byId.get(id).callFrame
    const part = functionName === '(garbage collector)' ? collector : parts.find(([, is]) => is(fileOf(id)))[0]
    times.set(part, (times.get(part) ?? 0) + timeDeltas[index])
  })
  return times
}

const collector = 'V8: collecting garbage'

function profileOf(places, command) {
  const folder = places.folder('profiles')
  const flags = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder]
  timeOf({ ...command, argv: [...flags, ...command.argv] })
  const [name = ''] = readdirSync(folder)
  const profile = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
  places.remove(folder)
  return timesOf(profile)
}

export const profile = {
  title: 'jd build account-manager --lang et under V8’s profiler, which slows it down',
  run: (places, { rounds }) => {
    const command = anew(
      places,
      jd(places, places.folder('profiled'), 'build', 'account-manager', '-l', 'et', '--quiet'),
    )
    const profiles = Array.from({ length: rounds + 1 }, () => profileOf(places, command)).slice(1)
    const totals = profiles.map((times) => [...times.values()].reduce((sum, time) => sum + time, 0))
    return [...parts.map(([name]) => name), collector].map((name) => ({
      name,
      ...spreadOf(profiles.map((times) => (times.get(name) ?? 0) / 1000)),
      share: median(profiles.map((times, index) => (times.get(name) ?? 0) / totals[index])) * 100,
    }))
  },
}
