import { jobCount } from '../jobs/job-count.ts'
import type { House } from '../jobs/worker-messages.ts'
import type { Run } from '../open-run.ts'
import type { BuildFile } from './build-file.ts'
import { openWrittenStores } from './open-written-stores.ts'

/** Who renders the files of a build: this thread, or several others. */
export interface FileMaker {
  readonly make: (file: BuildFile, date: Date) => Promise<Uint8Array>
  /** How many files it may have at once: one to work at, and where there are others one to go on with. */
  readonly atOnce: number
  readonly close: () => Promise<void>
}

/** A role in all languages under all laws. In a run for more most of what one says was written for another in it. */
const mostRemembered = 48

/** So many files for each worker are at hand, so that it finds one like those that it made before. */
const ahead = 16

/** Whoever renders so many files gives the same bytes; `jobs` is how many the user wants to be made at a time. */
export async function openFileMaker(
  files: number,
  jobs: number | undefined,
  house: House,
  { library: { pictures }, world }: Run,
): Promise<FileMaker> {
  const tool = `jobdesc ${world.version}`
  const count = jobCount(jobs, files, world.processors)
  if (count === 1) {
    const options = { tool, picture: (sha256: string) => pictures.get(sha256), ...house }
    const storeFor = openWrittenStores(files > mostRemembered ? {} : world)
    const make: FileMaker['make'] = (file, date) => {
      const written = storeFor(file)
      return file.render(file.content(), { ...options, date, ...(written ? { written } : {}) })
    }
    return { make, atOnce: 1, close: async () => {} }
  }
  const { openWorkers } = await import('../jobs/open-workers.ts')
  const { render, close } = await openWorkers({ count, house, pictures }, world.startWorker)
  const make: FileMaker['make'] = ({ document: { language }, content, renderedAs }, date) =>
    render({ language, task: () => ({ document: content(), format: renderedAs, tool, date }) })
  return { make, atOnce: ahead * count, close }
}
