import type { Batch, BuildFile, Finished, Made } from './build-file.ts'

export interface FinishedFile {
  /** Its place among the outputs. */
  readonly at: number
  readonly finished: Finished
}

/** Each file when it is finished: most at once, those that take their last step together when there are enough of them. */
export async function* finishedFiles<T extends BuildFile>(
  outputs: readonly T[],
  make: (file: T) => Promise<Made>,
): AsyncGenerator<FinishedFile> {
  const waiting = new Map<Batch, readonly Waiting[]>()
  for (const [at, file] of outputs.entries()) {
    const made = await make(file)
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

interface Waiting {
  readonly at: number
  readonly made: Made
}

async function* finish({ finish }: Batch, queue: readonly Waiting[]): AsyncGenerator<FinishedFile> {
  const finished = await finish(queue.map(({ made }) => made))
  for (const [index, one] of finished.entries()) yield { at: queue[index]?.at ?? 0, finished: one }
}
