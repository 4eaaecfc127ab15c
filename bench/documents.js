// Many documents in one command: how many a second, how it grows, and what a second worker gains.
import { cpus } from 'node:os'
import { mostGrowth } from './growth.js'
import { growthOf, pairOf } from './pair.js'
import { anew, jd, knows } from './program.js'
import { manyRoles } from './workspaces.js'

/** Each role makes a document in each of its languages. */
const languages = 6

/** Makes so many documents, all anew. */
export function buildOf(places, documents, ...more) {
  const folder = manyRoles(places.folder(`documents-${documents}`), documents / languages)
  return anew(places, jd(places, folder, 'build', '--quiet', '--lang', 'all', ...more))
}

export const documents = {
  title: 'Documents in one command',
  run: (places, { longRounds, sizes }) => {
    const steps = sizes.documents.map((size) => ({ size, command: buildOf(places, size) }))
    return growthOf(steps, longRounds).map((figures, index) => {
      const { size } = steps[index]
      const last = index === steps.length - 1
      const perSecond = (size / figures.median) * 1000
      return { name: `${size} documents`, ...figures, perSecond, ...(last ? { limit: mostGrowth } : {}) }
    })
  },
}

/** Nothing where this version of the program has but one worker. */
export const jobs = {
  title: 'The same with two workers: ratio of the time with one to the time with two',
  run: (places, { longRounds, sizes }) => {
    if (!knows('build', '--jobs')) return []
    return sizes.documents.slice(1).map((size, index, all) => {
      const [one, two] = ['1', '2'].map((workers) => buildOf(places, size, '--jobs', workers))
      const { median: beside, beside: median, ratio } = pairOf(two, one, longRounds)
      const limit = index === all.length - 1 && cpus().length > 1 ? { limit: { atLeast: 1.4 } } : {}
      return {
        name: `${size} documents, --jobs 2 beside --jobs 1`,
        median,
        beside,
        ratio,
        rounds: longRounds,
        ...limit,
      }
    })
  },
}
