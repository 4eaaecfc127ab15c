// A file of WebAssembly that is imported is its bytes in base64: what reads files is not the business of those who need it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** For the bundler and for the tests. The id is none of a file, so that neither takes it for what it can load itself. */
export const inlineWasm = {
  name: 'inline-wasm',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.wasm') ? `\0${resolve(id)}` : null),
  load: (id) =>
    id.startsWith('\0') && id.endsWith('.wasm')
      ? `export const base64 = ${JSON.stringify(readFileSync(id.slice(1), 'base64'))}`
      : null,
}
