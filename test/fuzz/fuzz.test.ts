import { expect, test } from 'vitest'
import { fileReaders, programReaders } from './all-readers.ts'
import { asked, fuzz } from './fuzz.ts'

const only = new RegExp(process.env.FUZZ_READER ?? '')

test('a few spoiled files for everybody who reads some: no crash, no hang, no document where there are errors', async () => {
  const readers = [...fileReaders, ...programReaders].filter(({ name }) => only.test(name))
  const { faults } = await fuzz(readers, asked(160))
  expect(faults.join('\n\n')).toBe('')
}, 300_000)
