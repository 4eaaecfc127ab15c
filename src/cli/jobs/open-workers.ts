import type { StartWorker } from '../world.ts'
import type { FromWorker, House, RenderTask, ToWorker } from './worker-messages.ts'

/** Threads that render side by side. */
export interface Workers {
  /** Gives the file to the worker that has the least to do; gives back its bytes. */
  readonly render: (task: RenderTask) => Promise<Uint8Array>
  /** Ends them, whatever they do. */
  readonly close: () => Promise<void>
}

/** What they share: `pictures` may grow while they work. */
export interface WorkersSetup {
  readonly count: number
  readonly house: House
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export async function openWorkers({ count, house, pictures }: WorkersSetup, start: StartWorker): Promise<Workers> {
  const crew = await Promise.all(Array.from({ length: count }, () => openWorker(house, pictures, start)))
  return {
    render: (task) => crew.reduce((free, one) => (one.load() < free.load() ? one : free)).render(task),
    close: async () => void (await Promise.all(crew.map(({ close }) => close()))),
  }
}

interface OneWorker extends Workers {
  /** How many files it has. */
  readonly load: () => number
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (why: unknown) => void
}

async function openWorker(
  house: House,
  pictures: ReadonlyMap<string, Uint8Array>,
  start: StartWorker,
): Promise<OneWorker> {
  const waiting = new Map<number, Waiting>()
  const seen = new Set<string>()
  let asked = 0
  let fault: Error | undefined
  const answered = (answer: FromWorker): void => {
    const { resolve, reject } = waiting.get(answer.id) as Waiting
    waiting.delete(answer.id)
    if ('bytes' in answer) resolve(answer.bytes)
    else reject(answer.fault)
  }
  const broken = (why: Error): void => {
    fault ??= why
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }
  const { post, end } = await start({ answered: (message) => answered(message as FromWorker), broken })
  const tell = (message: ToWorker): void => post(message)
  tell({ house })
  return {
    load: () => waiting.size,
    render: (task) =>
      new Promise((resolve, reject) => {
        if (fault) return reject(fault)
        const id = asked++
        const unseen = [...pictures].filter(([sha256]) => !seen.has(sha256))
        for (const [sha256] of unseen) seen.add(sha256)
        waiting.set(id, { resolve, reject })
        tell({ id, task, pictures: unseen })
      }),
    close: end,
  }
}
