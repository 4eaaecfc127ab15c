import path from 'node:path'
import { sha256, type WrittenStore } from '../../index.ts'
import { openRecords } from '../open-records.ts'
import type { World } from '../world.ts'
import type { BuildFile } from './build-file.ts'

/** Of a hundred to two hundred kilobytes each. */
const most = 200

/** Gives a file what it was written with before, if anybody keeps that. */
export type WrittenStores = (file: Pick<BuildFile, 'about' | 'renderedAs' | 'besides'>) => WrittenStore | undefined

/** In the user's cache. Of what names people nothing is kept: nobody would look for their names there. */
export function openWrittenStores({ cache }: Pick<World, 'cache'>): WrittenStores {
  if (cache === undefined) return () => undefined
  const records = openRecords(path.join(cache, 'written'), most)
  return ({ about: { role, lang, jurisdiction }, renderedAs, besides }) => {
    if (besides !== undefined) return undefined
    const name = sha256(JSON.stringify([role, lang, jurisdiction, renderedAs]))
    return { read: () => records.read(name), write: (record) => records.write(name, record) }
  }
}
