// Many documents in one command: documents a second, and how it grows.
import path from 'node:path'
import { timeOf } from './pair.js'
import { ownRole, packageFolder, write } from './places.js'

const jd = path.join(packageFolder, 'bin/jd.js')

/** So many roles of one workspace, each a copy of one of the shelf, built in six languages. */
function batch(places, roles) {
  const cwd = places.folder(`roles-${roles}`)
  for (let index = 0; index < roles; index += 1) {
    const id = `role-${index}`
    write(cwd, `roles/${id}/role.yaml`, `id: ${id}\nversion: 1.0.0\nreleased: 2026-11-21\nextends: contract-specialist\n`)
  }
  return cwd
}

export const batches = {
  title: 'Documents in one command',
  run: (places) =>
    [4, 40, 400].map((roles) => {
      const cwd = batch(places, roles)
      const time = timeOf({ argv: [jd, 'build', '--quiet', '--lang', 'all'], cwd })
      const documents = roles * 6
      return { name: `${documents} documents`, median: time, perSecond: (documents / time) * 1000 }
    }),
}

/** A role with so many duties of its own, in one language. */
export const clauses = {
  title: 'Clauses in one document',
  run: (places) =>
    [60, 600, 6000].map((count) => {
      const cwd = places.folder(`clauses-${count}`)
      ownRole(cwd, 'contract-specialist', 'long')
      const ids = Array.from({ length: count }, (_, index) => `duty-${index}`)
      write(
        cwd,
        'roles/long/role.yaml',
        `id: long\nversion: 1.0.0\nreleased: 2026-11-21\nextends: contract-specialist\nlanguages: [en]\nsections:\n  duties:\n${ids.map((id) => `    - ${id}\n`).join('')}`,
      )
      const words = ids.map((id, index) => `    ${id}: keeps the register of contracts number ${index} in order\n`)
      write(cwd, 'roles/long/en.yaml', `title:\n  nominative: registrar\n  indefinite: a registrar\n  definite: the registrar\n  possessive: the registrar’s\nclauses:\n  duties:\n${words.join('')}`)
      return { name: `${count} clauses`, median: timeOf({ argv: [jd, 'build', 'long', '--quiet', '-l', 'en'], cwd }) }
    }),
}
