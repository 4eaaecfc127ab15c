import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Looks on from a thread of its own, because a loop without end lets no timer of its own thread run: after so much work
 * without a sign of life it says which input it was, and ends the process.
 */
const looksOn = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const signs = new Int32Array(workerData.signs)
let before = -1
let since = process.cpuUsage()
setInterval(() => {
  const now = Atomics.load(signs, 0)
  if (now !== before) {
    before = now
    since = process.cpuUsage()
  }
  const { user, system } = process.cpuUsage(since)
  if (now === 0 || user + system < workerData.most * 1e6) return
  const making = Atomics.load(signs, 1) === 0
  writeSync(2, making ? 'An input is made without end, after ' : 'A reader works without end; its input is ')
  writeSync(2, workerData.file + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 500)
`

export interface Watchdog {
  /** What is read now; it stays in the file where this is its last sign of life. */
  readonly reads: (reader: string, extension: string, bytes: Uint8Array) => void
  /** It has read; what takes time now is the making of the next input. */
  readonly rests: () => void
  readonly close: () => Promise<number>
}

/** Ends the process where one input costs more than `most` seconds of processor time. */
export function openWatchdog(folder: string, most: number): Watchdog {
  mkdirSync(folder, { recursive: true })
  const signs = new Int32Array(new SharedArrayBuffer(8))
  const file = path.join(folder, `hanging-${process.pid}`)
  const worker = new Worker(looksOn, { eval: true, workerData: { signs: signs.buffer, most, file: `${file}.*` } })
  worker.unref()
  let count = 0
  const sign = (reading: 0 | 1): void => {
    Atomics.store(signs, 1, reading)
    count += 1
    Atomics.store(signs, 0, count)
  }
  return {
    reads: (reader, extension, bytes) => {
      writeFileSync(`${file}.${extension}`, bytes)
      writeFileSync(`${file}.reader`, reader)
      sign(1)
    },
    rests: () => sign(0),
    close: () => worker.terminate(),
  }
}
