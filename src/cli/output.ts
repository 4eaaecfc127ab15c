import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Diagnostic, error, sha256 as hashOf, startOf } from '../index.ts'
import { attempt } from './attempt.ts'
import { openBuildList } from './build-list.ts'
import type { BuildRecords } from './build-records.ts'
import { sweepLeftovers } from './leftovers.ts'
import { readFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

export interface WriteResult {
  readonly written?: {
    readonly path: string
    readonly sha256: string
    readonly bytes: number
    readonly cached: boolean
  }
  readonly diagnostics: readonly Diagnostic[]
}

/** What tells it may have to be loaded first. */
type IsOurs = (bytes: Uint8Array) => boolean | Promise<boolean>

export interface Output {
  /** `isOurs` tells of a file that is not on the list whether `jd` made it and nobody edited it. */
  readonly write: (name: string, bytes: Uint8Array, isOurs?: IsOurs) => Promise<WriteResult>
  /** The file of that name if it has these bytes, for files that need not be made again. */
  readonly has: (name: string, sha256: string) => WriteResult['written']
  readonly records: BuildRecords
  readonly addRecords: (records: Partial<BuildRecords>) => void
  /** Writes the list of what `jd` made. */
  readonly close: () => void
}

/**
 * A folder of outputs. Each file is written under a temporary name and renamed, so that an interrupted run leaves old
 * files whole; a file that `jd` did not write, or that somebody edited since, is left alone unless forced.
 */
export function openOutput(folder: string, world: World, force = false): Output {
  sweepLeftovers(folder)
  const list = openBuildList(folder)
  const tried = <T>(file: string, work: () => T): T => attempt(file, world, work, elsewhere)
  const bytesOf = (file: string) => tried(file, () => (existsSync(file) ? readFile(file) : undefined))
  return {
    write: async (name, bytes, isOurs = () => false) => {
      const file = path.join(folder, name)
      const sha256 = hashOf(bytes)
      const there = bytesOf(file)
      const before = there && hashOf(there)
      const ours = before === undefined || before === sha256 || list.has(name, before)
      if (there && !ours && !force && !(await isOurs(there))) {
        return { diagnostics: [edited(shown(file, world), list.isListed(name))] }
      }
      if (before !== sha256) {
        tried(file, () => {
          list.announce(name, sha256)
          writeWhole(folder, name, bytes)
        })
      }
      list.add(name, sha256)
      return {
        written: { path: shown(file, world), sha256, bytes: bytes.length, cached: before === sha256 },
        diagnostics: [],
      }
    },
    has: (name, sha256) => {
      const file = path.join(folder, name)
      const there = bytesOf(file)
      if (there === undefined || hashOf(there) !== sha256) return undefined
      return { path: shown(file, world), sha256, bytes: there.length, cached: true }
    },
    records: list.records,
    addRecords: list.addRecords,
    close: () => tried(folder, list.save),
  }
}

const elsewhere = 'Choose another folder with --out'

function edited(file: string, ours: boolean): Diagnostic {
  const place = startOf(file)
  const found = ours ? 'The file was edited since jd wrote it' : 'The file is there already and jd did not write it'
  return error('output/edited', `${found}; it was left as it is`, place, {
    help: 'Move it away, build into another folder with --out, or overwrite it with --force',
  })
}
