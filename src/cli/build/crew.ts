import { documentDates } from '../document-dates.ts'
import { jobCount } from '../jobs/job-count.ts'
import type { House } from '../jobs/worker-messages.ts'
import type { Run } from '../open-run.ts'
import type { BuildFile } from './build-file.ts'
import type { BuildFormat } from './build-format.ts'
import type { CompiledRequest } from './compiled-request.ts'
import { filesOfDocument } from './document-files.ts'
import { type FileMaker, openFileMaker } from './file-maker.ts'
import type { BuildPlace, WriteOptions } from './write-build.ts'

/** Who renders the files of a build, from the moment when there is something to render. */
export interface Crew {
  /**
   * The document, with as many of its files under way as there is room for: they are rendered while the next documents are
   * looked at, and forgotten if those forbid that they be written.
   */
  readonly begin: (one: CompiledRequest) => Promise<CompiledRequest>
  /** Who renders so many files, all of them set in this. */
  readonly makerFor: (files: number, house: House) => Promise<FileMaker>
  readonly close: () => Promise<void>
}

/** What may be begun before all documents have been looked at. */
export interface Ahead {
  /** How many files there will be if nothing is wrong; 0 where none may be begun. */
  readonly files: number
  readonly formats: readonly BuildFormat[]
}

/** So many files may wait for the rest to be looked at, some 8 MiB of Word documents. */
const mostWaiting = 400

/** Nobody is started before a file needs it, and nothing begun where one thread is as fast as several. */
export function openCrew(ahead: Ahead, { jobs, force }: WriteOptions, { inputs }: BuildPlace, run: Run): Crew {
  const helps = jobCount(jobs, ahead.files, run.world.processors) > 1
  const dateOf = documentDates(run.world)
  const count = { begun: 0, underWay: 0 }
  let open: FileMaker | undefined
  const makerFor: Crew['makerFor'] = async (files, house) => {
    open ??= await openFileMaker(files, jobs, house, run)
    return open
  }
  const begun = (file: BuildFile, { make }: FileMaker): (() => Promise<Uint8Array>) => {
    count.begun += 1
    count.underWay += 1
    const bytes = make(file, dateOf(file.document)).finally(() => {
      count.underWay -= 1
    })
    // It may fail before anybody waits for it, and nobody may ever do so.
    bytes.catch(() => {})
    return givenOnce(bytes)
  }
  return {
    begin: async (one) => {
      if (!helps || count.begun >= mostWaiting) return one
      await answersHeard()
      const files = filesOfDocument(one, ahead.formats).filter((file) => force || !inputs.wasMade(file))
      if (files.length === 0) return one
      const maker = await makerFor(ahead.files, {})
      const free = files.slice(0, maker.atOnce - count.underWay)
      return { begun: new Map(free.map((file) => [file.about.format, begun(file, maker)])), ...one }
    },
    makerFor,
    close: async () => await open?.close(),
  }
}

/** Gives it and forgets it. */
function givenOnce<Value>(given: Value): () => Value {
  const held = [given]
  return () => held.pop() as Value
}

/** Gives way to what workers have answered meanwhile. */
const answersHeard = (): Promise<void> => new Promise((goOn) => setImmediate(goOn))
