import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkerEars, WorkerThread } from '../world.ts'

/** A thread that runs the file which the bundle has for it. */
export function startWorker(shelf: string, { answered, broken }: WorkerEars): WorkerThread {
  const worker = new Worker(path.join(shelf, 'dist', 'render-worker.js'))
  worker.on('message', answered)
  worker.on('error', broken)
  worker.on('exit', (code) => broken(new Error(`A worker ended by itself, with code ${code}`)))
  return { post: (message) => worker.postMessage(message), end: async () => void (await worker.terminate()) }
}
