import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openCodeStore } from '../../../src/cli/launch/code-store.ts'
import { anyByteChange } from '../change-bytes.ts'
import { withFolder } from '../on-disk.ts'
import type { Reader } from '../reader.ts'

const code: ReadonlyMap<string, Uint8Array> = new Map([
  ['./jd.js', new TextEncoder().encode('what V8 made of it')],
  ['./build.js', new Uint8Array(300).fill(7)],
])

const kept = () =>
  withFolder({}, (folder) => {
    openCodeStore(folder, 'build').write(code)
    const [name = ''] = readdirSync(folder)
    return { name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }
  })

/** What V8 made of the program, in the user's cache: it is run, so it is as it was written or nothing. */
export const compiledCodeReader: Reader = {
  name: 'compiled-code',
  extension: 'bin',
  seeds: async () => [(await kept()).bytes],
  anyChange: anyByteChange(['[', ']', ',', '\0\0\0\0']),
  share: 3,
  read: async (bytes) => {
    const written = await kept()
    return withFolder({ [written.name]: bytes }, (folder) => {
      const read = openCodeStore(folder, 'build').read()
      const found = [...code].map(([name, own]) => ({ name, own, now: read.get(name) }))
      return found
        .filter(({ own, now }) => now !== undefined && !Buffer.from(now).equals(own))
        .map(({ name }) => `${name} is not as it was written`)
    })
  },
}
