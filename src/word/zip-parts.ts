import { zipSync } from 'fflate'
import type { Parts } from './parts.ts'

/** Programs tell the kind of file from its first entries. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** The years a zip archive can tell, fewer than four digits could. */
const years = { first: 1980, last: 2099 }

/**
 * Zip entries tell local time without its zone, so the archive gets the day alone: at noon, which no change to summer
 * time ever skipped.
 */
function zipDate(date: Date): Date {
  const year = Math.min(Math.max(date.getUTCFullYear(), years.first), years.last)
  return new Date(year, date.getUTCMonth(), date.getUTCDate(), 12)
}

/**
 * The parts as a zip archive whose bytes follow from the parts and the date alone. Compressed by fflate and not by
 * `node:zlib`, whose bytes differ between versions of Node.
 */
export function zipParts(parts: Parts, date: Date): Uint8Array {
  const names = Object.keys(parts).filter((name) => !first.includes(name) && !name.endsWith('/'))
  const ordered = [...first, ...names.sort()].map((name) => [name, parts[name] ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries(ordered), { mtime: zipDate(date), level: 6, os: 0, attrs: 0 })
}
