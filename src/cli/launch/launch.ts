import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from '../cache-folder.ts'
import { type CodeStore, openCodeStore } from './code-store.ts'
import { removeOldEditions } from './remove-old-editions.ts'
import { requireCompiled } from './require-compiled.ts'

type Start = typeof import('../start.ts')

/** Starts the program that lies beside `bin`, the path of the file that was called. */
export async function launch(bin: string): Promise<void> {
  const shelf = path.dirname(path.dirname(bin))
  const bundle = path.join(shelf, 'dist')
  const { version } = readJson(path.join(shelf, 'package.json'))
  const edition = readJson(path.join(bundle, 'package.json')).version
  const cache = cacheFolder(`${version}-${edition}`, process.env)
  if (cache !== undefined && !existsSync(cache)) removeOldEditions(path.dirname(cache))
  const store = cache === undefined ? noStore : openCodeStore(path.join(cache, 'code'), commandIn(bundle))
  const { start } = requireCompiled(bundle, store, require)('./start.js') as Start
  await start({ shelf, version, edition, ...(cache === undefined ? {} : { cache }) })
}

const noStore: CodeStore = { read: () => ({ get: () => undefined }), write: () => {} }

/** Each command compiles functions of its own; a chunk of the bundle bears its name. */
function commandIn(bundle: string): string {
  const [word = ''] = process.argv.slice(2)
  return /^[a-z]+$/.test(word) && existsSync(path.join(bundle, `${word}.js`)) ? word : 'no-command'
}

const readJson = (file: string): { readonly version: string } => JSON.parse(readFileSync(file, 'utf8'))
