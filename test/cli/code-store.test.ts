import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openCodeStore } from '../../src/cli/launch/code-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const bytes = (...values: readonly number[]) => new Uint8Array(values)
const names = ['start.js', 'build.js', 'docx.js']
const readIn = (folder: string) => {
  const kept = openCodeStore(folder, 'build').read()
  return names.map((name) => kept.get(name) && [...(kept.get(name) ?? [])])
}

test('what is kept comes back, and what is added later stands beside it', () => {
  const folder = path.join(temporaryFolder(), 'code')
  openCodeStore(folder, 'build').write(new Map([['start.js', bytes(1, 2, 3)]]))
  openCodeStore(folder, 'build').write(
    new Map([
      ['build.js', bytes(4, 5, 6, 7, 8)],
      ['docx.js', bytes()],
    ]),
  )
  expect(readIn(folder)).toEqual([[1, 2, 3], [4, 5, 6, 7, 8], []])
})

test('a spoilt byte spoils the file that it stands in and no other', () => {
  const folder = path.join(temporaryFolder(), 'code')
  openCodeStore(folder, 'build').write(
    new Map([
      ['start.js', bytes(1, 2, 3, 4)],
      ['build.js', bytes(5, 6, 7, 8, 9, 10, 11, 12)],
    ]),
  )
  const file = path.join(folder, readdirSync(folder)[0] ?? '')
  const pack = readFileSync(file)
  pack.writeUInt8(99, pack.length - 2)
  writeFileSync(file, pack)
  expect(readIn(folder)).toEqual([[1, 2, 3, 4], undefined, undefined])
})

test('whichever byte is spoilt, and from wherever on there are none but zeros: no code comes back that was not kept', () => {
  const folder = path.join(temporaryFolder(), 'code')
  const code = { 'start.js': bytes(1, 2, 3, 4), 'build.js': bytes(5, 6, 7), 'docx.js': bytes(8, 9, 10, 11, 12) }
  openCodeStore(folder, 'build').write(new Map(Object.entries(code)))
  const file = path.join(folder, readdirSync(folder)[0] ?? '')
  const pack = readFileSync(file)
  for (let at = 0; at < pack.length; at += 1) {
    const spoilt = Buffer.from(pack)
    spoilt.writeUInt8((spoilt.readUInt8(at) + 1) % 256, at)
    const zeros = Buffer.concat([pack.subarray(0, at), Buffer.alloc(pack.length - at)])
    for (const bad of [spoilt, zeros]) {
      writeFileSync(file, bad)
      for (const [index, found] of readIn(folder).entries()) {
        expect([undefined, [...(Object.values(code)[index] ?? [])]]).toContainEqual(found)
      }
    }
  }
})

test('a file that was cut short spoils what it lacks, wherever it ends', () => {
  const folder = path.join(temporaryFolder(), 'code')
  openCodeStore(folder, 'build').write(
    new Map([
      ['start.js', bytes(1, 2, 3, 4, 5)],
      ['build.js', bytes(5, 6, 7, 8)],
    ]),
  )
  const file = path.join(folder, readdirSync(folder)[0] ?? '')
  const pack = readFileSync(file)
  for (let length = 0; length < pack.length; length += 1) {
    writeFileSync(file, pack.subarray(0, length))
    const [start, build, docx] = readIn(folder)
    expect([undefined, [1, 2, 3, 4, 5]]).toContainEqual(start)
    expect([build, docx]).toEqual([undefined, undefined])
  }
})

test.skipIf(process.getuid === undefined)(
  'a folder that others may write to is not used: what lies there is run',
  () => {
    const folder = path.join(temporaryFolder(), 'code')
    openCodeStore(folder, 'build').write(new Map([['start.js', bytes(1)]]))
    chmodSync(folder, 0o777)
    expect(readIn(folder)).toEqual([undefined, undefined, undefined])
    openCodeStore(folder, 'check').write(new Map([['start.js', bytes(2)]]))
    expect(readdirSync(folder)).toHaveLength(1)
  },
)

test('a pack that is cut off anywhere gives what is whole, and no fault', () => {
  const folder = path.join(temporaryFolder(), 'code')
  const code = { 'start.js': bytes(1, 2, 3, 4), 'build.js': bytes(5, 6, 7), 'docx.js': bytes(8, 9, 10, 11, 12) }
  openCodeStore(folder, 'build').write(new Map(Object.entries(code)))
  const file = path.join(folder, readdirSync(folder)[0] ?? '')
  const pack = readFileSync(file)
  for (let length = 0; length < pack.length; length += 1) {
    writeFileSync(file, pack.subarray(0, length))
    for (const [at, found] of readIn(folder).entries()) {
      expect([undefined, [...(Object.values(code)[at] ?? [])]]).toContainEqual(found)
    }
  }
})
