import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Diagnostic, error, startOf } from '../index.ts'
import { openBuildList } from './build-list.ts'
import type { BuildRecords } from './build-records.ts'
import { sweepLeftovers } from './leftovers.ts'
import { readFile, UnreadableFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
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
  return {
    write: async (name, bytes, isOurs = () => false) => {
      const file = path.join(folder, name)
      const sha256 = hashOf(bytes)
      const there = attempt(file, world, () => (existsSync(file) ? readFile(file) : undefined))
      const before = there && hashOf(there)
      const ours = before === undefined || before === sha256 || list.has(name, before)
      if (there && !ours && !force && !(await isOurs(there))) {
        return { diagnostics: [edited(shown(file, world), list.isListed(name))] }
      }
      if (before !== sha256) {
        attempt(file, world, () => {
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
      const there = attempt(file, world, () => (existsSync(file) ? readFile(file) : undefined))
      if (there === undefined || hashOf(there) !== sha256) return undefined
      return { path: shown(file, world), sha256, bytes: there.length, cached: true }
    },
    records: list.records,
    addRecords: list.addRecords,
    close: () => attempt(folder, world, list.save),
  }
}

const elsewhere = 'Choose another folder with --out'

/** What the system refuses here (no permission, a file where a folder should be) is for the user to mend. */
function attempt<T>(file: string, world: World, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof UnreadableFile)
      throw new UsageError(`\`${shown(file, world)}\` ${thrown.message}`, [], elsewhere)
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    throw new UsageError(`\`${shown(file, world)}\` cannot be written (${code})`, [], elsewhere)
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function edited(file: string, ours: boolean): Diagnostic {
  const place = startOf(file)
  const found = ours ? 'The file was edited since jd wrote it' : 'The file is there already and jd did not write it'
  return error('output/edited', `${found}; it was left as it is`, place, {
    help: 'Move it away, build into another folder with --out, or overwrite it with --force',
  })
}
