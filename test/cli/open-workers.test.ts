import { expect, test } from 'vitest'
import { openWorkers } from '../../src/cli/jobs/open-workers.ts'
import type { ToWorker } from '../../src/cli/jobs/worker-messages.ts'
import type { StartWorker } from '../../src/cli/world.ts'
import { sampleDocument } from '../support/sample-document.ts'

/** Workers that are done with a file when they are told to be; what each was given, by its language. */
async function openCrew(count: number) {
  const given: string[][] = []
  const finish: (() => void)[] = []
  const start: StartWorker = async ({ answered }) => {
    const languages: string[] = []
    const ids: number[] = []
    given.push(languages)
    finish.push(() => answered({ id: ids.shift(), bytes: new Uint8Array() }))
    const post = (message: unknown): void => {
      const told = message as ToWorker
      if ('house' in told) return
      languages.push(told.task.document.language)
      ids.push(told.id)
    }
    return { post, end: async () => {} }
  }
  const workers = await openWorkers({ count, house: {}, pictures: new Map() }, start)
  const composed: string[] = []
  const render = (language: string): Promise<Uint8Array> =>
    workers.render({
      language,
      task: () => {
        composed.push(language)
        return { document: { ...sampleDocument, language }, format: 'txt', tool: 'jd', date: new Date(0) }
      },
    })
  /** The next file of each worker is done, so many times. */
  const work = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      for (const done of finish) done()
      await new Promise((goOn) => setImmediate(goOn))
    }
  }
  return { given, composed, render, work, workers }
}

const times = (count: number, language: string): string[] => Array.from({ length: count }, () => language)

test('a worker goes on in a language that it had first, while there is some of it', async () => {
  const { given, render, work } = await openCrew(2)
  const all = [...times(8, 'et'), ...times(8, 'sq')].map(render)
  await work(8)
  await Promise.all(all)
  // Each has two before anything else is known, and the last two are shared so that nobody is idle.
  expect(given).toEqual([
    [...times(6, 'et'), ...times(2, 'sq')],
    [...times(2, 'et'), ...times(6, 'sq')],
  ])
})

test('nobody is idle while files wait, whatever their language', async () => {
  const { given, render, work } = await openCrew(3)
  const all = times(12, 'et').map(render)
  await work(4)
  await Promise.all(all)
  expect(given).toEqual([times(4, 'et'), times(4, 'et'), times(4, 'et')])
})

test('what is to be rendered is composed when a worker is free', async () => {
  const { composed, render, work } = await openCrew(2)
  const all = times(10, 'et').map(render)
  expect(composed).toHaveLength(4)
  await work(1)
  expect(composed).toHaveLength(6)
  await work(4)
  await Promise.all(all)
})

test('what cannot be composed fails by itself', async () => {
  const { render, workers, work } = await openCrew(1)
  const task = (): never => {
    throw new TypeError('no such luck')
  }
  await expect(workers.render({ language: 'et', task })).rejects.toThrow('no such luck')
  const next = render('et')
  await work(1)
  expect(await next).toEqual(new Uint8Array())
})
