import { expect, test } from 'vitest'
import { fileReaders, programReaders } from './all-readers.ts'
import { asked, fuzz } from './fuzz.ts'

test('a few hundred spoiled files: no crash, no hang, no document where there are errors', async () => {
  const only = new RegExp(process.env.FUZZ_READER ?? '')
  const readers = [...fileReaders, ...programReaders].filter(({ name }) => only.test(name))
  const { faults } = await fuzz(readers, asked(200))
  expect(faults.join('\n\n')).toBe('')
})
