import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Diagnostic, error } from '../index.ts'
import { readFile, UnreadableFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

const manifestName = '.jd-build.json'

/** What `jd` last wrote into a folder: file name → SHA-256. No times, no absolute paths. */
type Manifest = Record<string, string>

export interface WriteResult {
  readonly written?: {
    readonly path: string
    readonly sha256: string
    readonly bytes: number
    readonly cached: boolean
  }
  readonly diagnostics: readonly Diagnostic[]
}

export interface Output {
  /** `isOurs` tells of a file that is not on the list whether `jd` made it and nobody edited it. */
  readonly write: (name: string, bytes: Uint8Array, isOurs?: (bytes: Uint8Array) => boolean) => WriteResult
  /** Writes the list of what `jd` made. */
  readonly close: () => void
}

/**
 * A folder of outputs. Each file is written under a temporary name and renamed, so that an interrupted run leaves old
 * files whole; a file that `jd` did not write, or that somebody edited since, is left alone unless forced.
 */
export function openOutput(folder: string, world: World, force = false): Output {
  attempt(folder, world, () => sweep(folder))
  const manifest = readManifest(folder)
  const known = JSON.stringify(manifest)
  return {
    write: (name, bytes, isOurs = () => false) => {
      const file = path.join(folder, name)
      const sha256 = hashOf(bytes)
      const there = attempt(file, world, () => (existsSync(file) ? readFile(file) : undefined))
      const before = there && hashOf(there)
      const ours = before === undefined || before === sha256 || before === manifest[name]
      if (there && !ours && !force && !isOurs(there)) {
        return { diagnostics: [edited(shown(file, world), manifest[name] !== undefined)] }
      }
      if (before !== sha256) attempt(file, world, () => writeWhole(folder, name, bytes))
      manifest[name] = sha256
      return {
        written: { path: shown(file, world), sha256, bytes: bytes.length, cached: before === sha256 },
        diagnostics: [],
      }
    },
    close: () => {
      if (JSON.stringify(manifest) === known) return
      attempt(folder, world, () => writeWhole(folder, manifestName, encodeManifest(manifest)))
    },
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
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  const found = ours ? 'The file was edited since jd wrote it' : 'The file is there already and jd did not write it'
  return error('output/edited', `${found}; it was left as it is`, place, {
    help: 'Move it away, build into another folder with --out, or overwrite it with --force',
  })
}

/** What an interrupted run left behind; another run that is still at work keeps its own. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, pid] = /^\.jd-(\d+)-.*\.tmp$/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function readManifest(folder: string): Manifest {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(readFile(path.join(folder, manifestName)))) as {
      files?: Manifest
    }
    return { ...files }
  } catch {
    // Absent, or no list of ours: then no file counts as ours, and none is overwritten unasked.
    return {}
  }
}

function encodeManifest(manifest: Manifest): Uint8Array {
  const files = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  return new TextEncoder().encode(`${JSON.stringify({ format: 1, files }, null, 2)}\n`)
}
