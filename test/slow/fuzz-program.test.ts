import { expect, test } from 'vitest'
import { programReaders } from '../fuzz/all-readers.ts'
import { asked, fuzz } from '../fuzz/fuzz.ts'

test('3,000 runs of the program over a spoiled workspace: exit 0, 1 or 2, and nothing half done', async () => {
  const { faults } = await fuzz(programReaders, asked(3000))
  expect(faults.join('\n\n')).toBe('')
}, 600_000)
