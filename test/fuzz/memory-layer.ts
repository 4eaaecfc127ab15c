import { readdirSync } from 'node:fs'
import { folderLayer } from '../../src/cli/folder-layer.ts'
import type { Layer } from '../../src/cli/layer.ts'
import type { SourceFile } from '../../src/index.ts'

/** A workspace that lies in memory, by the paths of its files. */
export const memoryLayer = (files: ReadonlyMap<string, Uint8Array>): Layer => ({
  has: (name) => files.has(name),
  read: (name) => {
    const bytes = files.get(name)
    return bytes === undefined ? [] : [{ path: name, bytes }]
  },
  foldersIn: (name) => [...new Set([...files.keys()].flatMap((file) => folderBelow(file, name)))],
  nameOf: (name) => name,
})

function folderBelow(file: string, folder: string): readonly string[] {
  const [next, ...rest] = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : []
  return next !== undefined && rest.length > 0 ? [next] : []
}

/** The shelf, each file of it read from disk once for all runs. */
export function rememberedShelf(): Layer {
  const disk = folderLayer(process.cwd(), (name) => `builtin:${name}`)
  const known = new Map<string, readonly SourceFile[]>()
  const folders = new Map(
    ['roles', 'locales/languages', 'locales/jurisdictions'].map((name) => [name, readdirSync(name)]),
  )
  const read: Layer['read'] = (name) => {
    const before = known.get(name)
    if (before) return before
    const files = disk.read(name)
    known.set(name, files)
    return files
  }
  return {
    has: (name) => read(name).length > 0,
    read,
    foldersIn: (name) => folders.get(name) ?? disk.foldersIn(name),
    nameOf: disk.nameOf,
  }
}
