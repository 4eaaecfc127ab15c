import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file under a temporary name and renames it, so that an interrupted run leaves the old one whole. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  const temporary = path.join(folder, `.jd-${process.pid}-${shortened(path.basename(file))}.tmp`)
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, file)
  } catch (thrown) {
    rmSync(temporary, { force: true })
    throw thrown
  }
}

/** In bytes; a file system allows 255 of them, and a temporary name has more than the name itself. */
const longest = 200

const shortened = (name: string): string =>
  Buffer.byteLength(name) > longest ? createHash('sha256').update(name).digest('hex') : name
