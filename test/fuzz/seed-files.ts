import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { bytesOf } from './change.ts'

/** Larger files are cut to their first lines: a change in them is tried on less at the same speed. */
const mostSeed = 12_000

/** Files of the shelf as seeds; those that are not there are left out. */
export const shelfSeeds = (...names: readonly string[]): readonly Uint8Array[] =>
  names.filter((name) => existsSync(name)).map((name) => cutAtLine(readFileSync(name)))

function cutAtLine(bytes: Buffer): Uint8Array {
  if (bytes.length <= mostSeed) return new Uint8Array(bytes)
  return new Uint8Array(bytes.subarray(0, bytes.lastIndexOf(0x0a, mostSeed) + 1))
}

/** Folders in a folder of the shelf, in alphabetical order. */
export const foldersIn = (name: string): readonly string[] =>
  readdirSync(name, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

export const texts = (...all: readonly string[]): readonly Uint8Array[] => all.map(bytesOf)
