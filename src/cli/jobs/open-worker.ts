import type { StartWorker } from '../world.ts'
import type { FromWorker, House, RenderTask, ToWorker } from './worker-messages.ts'

/** A thread that renders one file after the other. */
export interface OneWorker {
  readonly render: (task: RenderTask) => Promise<Uint8Array>
  /** How many files it has. */
  readonly load: () => number
  /** Ends it, whatever it does. */
  readonly close: () => Promise<void>
}

interface Asked {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (why: unknown) => void
}

/** Starts one; each picture goes to it with the first file after it was found. */
export async function openWorker(
  house: House,
  pictures: ReadonlyMap<string, Uint8Array>,
  start: StartWorker,
): Promise<OneWorker> {
  const waiting = new Map<number, Asked>()
  const seen = new Set<string>()
  let asked = 0
  let fault: Error | undefined
  const answered = (answer: FromWorker): void => {
    const { resolve, reject } = waiting.get(answer.id) as Asked
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
