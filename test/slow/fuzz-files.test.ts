import { expect, test } from 'vitest'
import { fileReaders } from '../fuzz/all-readers.ts'
import { asked, fuzz } from '../fuzz/fuzz.ts'

test('7,000 spoiled files to those who read them: no crash, no hang, no document where there are errors', async () => {
  const { faults } = await fuzz(fileReaders, asked(7000))
  expect(faults.join('\n\n')).toBe('')
}, 600_000)
