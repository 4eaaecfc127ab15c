import type { ValidateFunction } from 'ajv'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { Pointer, Sourced } from '../model/source.ts'
import { checkerOf } from './checker-of.ts'
import { explain } from './explain.ts'
import { findMistakes } from './find-mistakes.ts'
import { findOversized } from './find-oversized.ts'
import type { Mistake } from './mistake.ts'
import { newerFormat } from './newer-format.ts'
import { prune } from './prune.ts'
import type { SchemaName } from './schemas.ts'

export { type SchemaName, schemaNames, schemaOf } from './schemas.ts'

/**
 * What may be trusted of a file. `value` keeps the schema but for keys missing in the file's own map: a part that is
 * wrong, or lacks a key it must have, is left out whole. `origins` go by the pointers of this value.
 */
export interface Validated extends Sourced<unknown> {
  /** What was left out or is missing, by its pointer in the file as written. */
  readonly faults: ReadonlySet<Pointer>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * How a key is taken that the schema does not know: a release may come from a `jd` that knew more, or other, keys.
 * With `warning`, so is whatever is wrong in a setting that no document is made from.
 */
export type UnknownKeys = 'error' | 'warning'

/** A file held against the schema of its kind: what can be used, and one diagnostic (`schema`) for each mistake. */
export function validate(name: SchemaName, sourced: Sourced<unknown>, unknownKeys: UnknownKeys = 'error'): Validated {
  const check = checkerOf(name)
  const oversized = findOversized(sourced.value)
  if (oversized.length > 0) return unusable(sourced, oversized)
  const written = orEmptyMap(check, sourced)
  const { mistakes, misspelt } = findMistakes(check, written.value)
  if (mistakes.length === 0) return { ...written, faults: new Set(), diagnostics: [] }
  const newer = newerFormat(mistakes)
  if (newer) return unusable(sourced, [newer])
  const spare = new Set(unknownKeys === 'error' ? [] : mistakes.filter((mistake) => isSpare(name, mistake, misspelt)))
  const faults = new Set([...mistakes.filter((mistake) => !spare.has(mistake)).flatMap(faultsOf), ...misspelt])
  const usable = withoutFaults(check, written, mistakes, faults)
  for (const { pointer } of spare) faults.delete(pointer)
  return {
    ...usable,
    faults,
    diagnostics: mistakes.map((mistake) => {
      const diagnostic = explain(mistake, sourced)
      return spare.has(mistake) ? { ...diagnostic, severity: 'warning' } : diagnostic
    }),
  }
}

/** What can be left out as if it had never been written: nothing that must be there is missing for it. */
const isSpare = (name: SchemaName, mistake: Mistake, misspelt: readonly Pointer[]): boolean =>
  (name === 'workspace' && unprinted.has(mistake.pointer.split('/')[1] ?? '')) ||
  (mistake.kind === 'unknown-key' && !faultsOf(mistake).some((pointer) => misspelt.includes(pointer)))

/** Settings of `jd.yaml` that say how `jd` works, and nothing of what a document says. */
const unprinted: ReadonlySet<string> = new Set(['library', 'out', 'rules', 'template'])

const unusable = (sourced: Sourced<unknown>, mistakes: readonly Mistake[]): Validated => ({
  ...sourced,
  value: {},
  faults: new Set(['']),
  diagnostics: mistakes.map((mistake) => explain(mistake, sourced)),
})

/** A file of comments alone says nothing, which is enough where nothing must be said. */
const orEmptyMap = (check: ValidateFunction, sourced: Sourced<unknown>): Sourced<unknown> =>
  sourced.value === null && check({}) ? { ...sourced, value: {} } : sourced

/** Removes what is wrong until the rest is right: a list may be too short without its wrong items, a map incomplete. */
function withoutFaults(
  check: ValidateFunction,
  sourced: Sourced<unknown>,
  mistakes: readonly Mistake[],
  faults: Set<Pointer>,
): Sourced<unknown> {
  const removed = new Set(mistakes.flatMap(removedFor))
  for (const pointer of removed) faults.add(pointer)
  if (removed.size === 0) return sourced
  const pruned = prune(sourced, removed)
  return withoutFaults(check, pruned, findMistakes(check, pruned.value).mistakes, faults)
}

function faultsOf(mistake: Mistake): readonly Pointer[] {
  if (mistake.kind !== 'unknown-key' || mistake.meant === undefined) return [mistake.pointer]
  const parent = mistake.pointer.slice(0, mistake.pointer.lastIndexOf('/'))
  return [mistake.pointer, childPointer(parent, mistake.meant)]
}

function removedFor(mistake: Mistake): readonly Pointer[] {
  if (mistake.kind !== 'missing-key') return [mistake.pointer]
  return mistake.parent === '' ? [] : [mistake.parent]
}
