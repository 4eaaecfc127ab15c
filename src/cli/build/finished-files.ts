import type { Batch, BuildFile, Finished, Made } from './build-file.ts'

export interface FinishedFile {
  /** Its place among the outputs. */
  readonly at: number
  readonly finished: Finished
}

/**
 * Each file when it is finished: most at once, those that take their last step together when there are enough of them.
 * So many as are made `atOnce` are begun before the first of them is done.
 */
export async function* finishedFiles<T extends BuildFile>(
  outputs: readonly T[],
  make: (file: T) => Promise<Made>,
  atOnce = 1,
): AsyncGenerator<FinishedFile> {
  const waiting = new Map<Batch, readonly Waiting[]>()
  for await (const { at, file, made } of asMade(outputs, make, atOnce)) {
    if (!file.batch) {
      yield { at, finished: made }
      continue
    }
    const queue = [...(waiting.get(file.batch) ?? []), { at, made }]
    const isFull = queue.length >= file.batch.size
    waiting.set(file.batch, isFull ? [] : queue)
    if (isFull) yield* finish(file.batch, queue)
  }
  for (const [batch, queue] of waiting) if (queue.length > 0) yield* finish(batch, queue)
}

interface MadeFile<T> {
  readonly at: number
  readonly file: T
  readonly made: Made
}

/**
 * Gives each out as soon as it is made, so that none is kept because another takes longer; no more are at work at once,
 * besides those that somebody had begun before.
 */
async function* asMade<T extends BuildFile>(
  files: readonly T[],
  make: (file: T) => Promise<Made>,
  atOnce: number,
): AsyncGenerator<MadeFile<T>> {
  const ended: { readonly at: number; readonly file: T; readonly made: Promise<Made> }[] = []
  let wake = (): void => {}
  let next = 0
  let underWay = 0
  const begin = (at: number): void => {
    const file = files[at] as T
    const made = make(file)
    const end = (): void => {
      ended.push({ at, file, made })
      wake()
    }
    underWay += workOf(file)
    made.then(end, end)
  }
  for (const _ of files) {
    for (; next < files.length && underWay < atOnce; next++) begin(next)
    while (ended.length === 0) await new Promise<void>((woken) => (wake = woken))
    const { at, file, made } = ended.shift() as (typeof ended)[number]
    underWay -= workOf(file)
    yield { at, file, made: await made }
  }
}

/** What somebody has begun is no work for this step. */
const workOf = ({ begun }: BuildFile): number => (begun ? 0 : 1)

interface Waiting {
  readonly at: number
  readonly made: Made
}

async function* finish({ finish }: Batch, queue: readonly Waiting[]): AsyncGenerator<FinishedFile> {
  const finished = await finish(queue.map(({ made }) => made))
  for (const [index, one] of finished.entries()) yield { at: queue[index]?.at ?? 0, finished: one }
}
