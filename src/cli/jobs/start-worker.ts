import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkerEars, WorkerThread } from '../world.ts'

/**
 * In mebibytes. What one document leaves behind: V8 would give each thread three times as much for it to lie in. And far more
 * than any document needs: below two gibibytes V8 looks for garbage when the heap has doubled, not when it is fourfold.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }

/** A thread that runs the file which the bundle has for it. */
export function startWorker(shelf: string, { answered, broken }: WorkerEars): WorkerThread {
  const file = path.join(shelf, 'dist', 'render-worker.js')
  const worker = new Worker(file, { resourceLimits })
  worker.on('message', answered)
  worker.on('error', broken)
  worker.on('exit', (code) => broken(new Error(`A worker ended by itself, with code ${code}`)))
  return { post: (message) => worker.postMessage(message), end: async () => void (await worker.terminate()) }
}
