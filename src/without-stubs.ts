import type { Loaded } from './diagnostics/loaded.ts'
import type { CellFile } from './model/cell-file.ts'

/** `…` alone, or three full stops, stands for words that are still to be written. */
const stub = /^\s*(?:\u2026|\.{3})\s*$/

/**
 * A cell without the words that are still to be written; the very same one where there are none. Their places stay known, so that what is missing is reported
 * where it is to be written.
 */
export const withoutStubs = (cell: Loaded<CellFile>): Loaded<CellFile> =>
  holdsStub(cell.value) ? { ...cell, value: written(cell.value) as Partial<CellFile>, hasStubs: true } : cell

const holdsStub = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some((inner) => isStub(inner) || holdsStub(inner))

/** Of plural forms none counts while one is to be written. */
function written(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, inner]) => !isStub(inner))
  return Object.fromEntries(kept.map(([key, inner]) => [key, written(inner)]))
}

const isStub = (value: unknown): boolean =>
  typeof value === 'string' ? stub.test(value) : isPlural(value) && Object.values(value).some(isStub)

const isPlural = (value: unknown): value is object => typeof value === 'object' && value !== null && 'plural' in value
