// How the time of build, check and diff grows with the clauses of one document and with the roles of a workspace.
import { growthOf } from './pair.js'
import { anew, cold, jd } from './program.js'
import { longRole, manyRoles } from './workspaces.js'

/** The exponent that no growth may exceed; it is held to between the last two sizes, where the start hardly counts. */
export const mostGrowth = { atMost: 1.05 }

/** What is done in a workspace as it is after the change, beside the one before. */
const work = {
  build: (places, { to }) => anew(places, jd(places, to, 'build', '--quiet', '-l', 'en')),
  'check, no earlier run': (places, { to }) => cold(places, jd(places, to, 'check', '--quiet')),
  'check, unchanged': (places, { to }) => jd(places, to, 'check', '--quiet'),
  diff: (places, { from, to }) => jd(places, to, 'diff', from, to, '--quiet', '-l', 'en'),
}

/** A suite: the sizes it asks for, what it counts, and who fills a workspace of such a size. */
const suiteOf = (title, unit, sizesOf, fill) => ({
  title,
  run: (places, { longRounds, sizes }) => {
    const workspaces = sizesOf(sizes).map((size) => ({
      size,
      from: fill(places.folder(`${unit}-${size}-from`), size),
      to: fill(places.folder(`${unit}-${size}-to`), size, true),
    }))
    return Object.entries(work).flatMap(([name, commandOf]) => {
      const steps = workspaces.map((workspace) => ({ size: workspace.size, command: commandOf(places, workspace) }))
      return growthOf(steps, longRounds).map((figures, index) => ({
        name: `${name}, ${steps[index].size} ${unit}`,
        ...figures,
        ...(index === steps.length - 1 ? { limit: mostGrowth } : {}),
      }))
    })
  },
})

export const clauses = suiteOf('Clauses in one document', 'clauses', (sizes) => sizes.clauses, longRole)

export const roles = suiteOf('Roles in one workspace, one language', 'roles', (sizes) => sizes.roles, manyRoles)
