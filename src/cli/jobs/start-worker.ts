import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkerEars, WorkerThread } from '../world.ts'

/** In mebibytes: what one document leaves behind; V8 would give each thread three times as much for it to lie in. */
const forGarbage = 16

/** A thread that runs the file which the bundle has for it. */
export function startWorker(shelf: string, { answered, broken }: WorkerEars): WorkerThread {
  const file = path.join(shelf, 'dist', 'render-worker.js')
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: forGarbage } })
  worker.on('message', answered)
  worker.on('error', broken)
  worker.on('exit', (code) => broken(new Error(`A worker ended by itself, with code ${code}`)))
  return { post: (message) => worker.postMessage(message), end: async () => void (await worker.terminate()) }
}
