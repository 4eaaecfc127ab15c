import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileReaders, programReaders } from './all-readers.ts'
import { foundFolder } from './fuzz.ts'
import { judge } from './judge.ts'

/** Inputs that once showed a fault, by the name of the reader that their own name begins with. */
const found = readdirSync(foundFolder).map((file) => {
  const [name = ''] = file.split('--')
  return { file, reader: [...fileReaders, ...programReaders].find((one) => one.name === name) }
})

test.each(found)('$file shows its fault no longer', async ({ file, reader }) => {
  expect(reader).toBeDefined()
  if (reader) expect(await judge(reader, new Uint8Array(readFileSync(path.join(foundFolder, file))))).toBeUndefined()
})
