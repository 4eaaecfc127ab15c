import path from 'node:path'
import { sha256, type WrittenStore } from '../../index.ts'
import { openRecords } from '../open-records.ts'
import type { World } from '../world.ts'
import type { BuildFile } from './build-file.ts'

/** Of a hundred to two hundred kilobytes each. */
const most = 200

/** What a document was written with, in the user's cache; nothing of what names people, whom a cache would outlive. */
export function openWrittenStore(
  { about, renderedAs, besides }: Pick<BuildFile, 'about' | 'renderedAs' | 'besides'>,
  { cache }: Pick<World, 'cache'>,
): WrittenStore | undefined {
  if (cache === undefined || besides !== undefined) return undefined
  const records = openRecords(path.join(cache, 'written'), most)
  const name = sha256(JSON.stringify([about.role, about.lang, about.jurisdiction, renderedAs]))
  return { read: () => records.read(name), write: (record) => records.write(name, record) }
}
