import type { StartWorker } from '../world.ts'
import { type OneWorker, openWorker } from './open-worker.ts'
import type { House, RenderTask } from './worker-messages.ts'

/** Threads that render side by side. */
export interface Workers {
  /** The bytes of a file. */
  readonly render: (file: FileToRender) => Promise<Uint8Array>
  /** Ends them, whatever they do. */
  readonly close: () => Promise<void>
}

export interface FileToRender {
  /** Of the document, as in file names. */
  readonly language: string
  /** Asked when a worker is free, so that no words wait in memory. */
  readonly task: () => RenderTask
}

/** What they share: `pictures` may grow while they work. */
export interface WorkersSetup {
  readonly count: number
  readonly house: House
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

interface Waiting {
  readonly file: FileToRender
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (why: unknown) => void
}

/** Files that a worker has: one to work at and one to go on with. */
const mostAtOnce = 2

/**
 * Documents of one language share most of their paragraphs, and a worker makes those only once. So one that is free takes
 * a file of a language that it had first, else of one that nobody had yet, else the one that has waited longest.
 */
export async function openWorkers({ count, house, pictures }: WorkersSetup, start: StartWorker): Promise<Workers> {
  const crew = await Promise.all(Array.from({ length: count }, () => openWorker(house, pictures, start)))
  const waiting: Waiting[] = []
  const homes = new Map<string, OneWorker>()
  const homeOf = ({ file }: Waiting): OneWorker | undefined => homes.get(file.language)
  const taken = (worker: OneWorker): Waiting | undefined => {
    const firstOf = (home?: OneWorker): number => waiting.findIndex((one) => homeOf(one) === home)
    const at = [firstOf(worker), firstOf(), 0].find((place) => place >= 0) ?? 0
    return waiting.splice(at, 1)[0]
  }
  const serve = (worker: OneWorker): void => {
    if (worker.load() >= mostAtOnce) return
    const one = taken(worker)
    if (!one) return
    const { language, task } = one.file
    if (!homes.has(language)) homes.set(language, worker)
    const render = async () => await worker.render(task())
    render()
      .then(one.resolve, one.reject)
      .then(() => serve(worker))
  }
  return {
    render: (file) =>
      new Promise((resolve, reject) => {
        waiting.push({ file, resolve, reject })
        serve(crew.reduce((free, one) => (one.load() < free.load() ? one : free)))
      }),
    close: async () => void (await Promise.all(crew.map(({ close }) => close()))),
  }
}
