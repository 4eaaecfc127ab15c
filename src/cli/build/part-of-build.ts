import type { CompileRequest, Library } from '../../index.ts'
import { namer, twinAmong } from '../file-names.ts'
import { type FilePlan, plannedFiles } from './planned-files.ts'
import { type Shard, sliceOf } from './shard.ts'

/** What one run makes of a build that several share. */
export interface PartOfBuild {
  /** What must be composed: whole roles, because an error in one document keeps the others from being written. */
  readonly requests: readonly CompileRequest[]
  /** Those of the files of these requests that this run makes. */
  readonly filesOf: <T extends { readonly name: string }>(files: readonly T[]) => readonly T[]
}

/**
 * The part of a build that one shard makes. Every shard counts the same list of names, in which those of one document
 * and of one role stand together; nothing need be composed for that. Only where two would have one name every role is
 * looked at, because one with errors writes nothing and takes no name.
 */
export function partOfBuild(
  wanted: readonly CompileRequest[],
  plan: FilePlan,
  shard: Shard,
  library: Library,
): PartOfBuild {
  if (shard.count === 1) return { requests: wanted, filesOf: (files) => files }
  const planned = wanted.flatMap((request) => plannedFiles(request, plan, library))
  const names = planned.map(namer(plan))
  if (twinAmong(names) !== undefined) return { requests: wanted, filesOf: (files) => sliceOf(files, shard) }
  const mine = new Set(sliceOf(names, shard))
  const roles = new Set(sliceOf(planned, shard).map(({ document }) => document.role.id))
  return {
    requests: wanted.filter(({ role }) => roles.has(role)),
    filesOf: (files) => files.filter(({ name }) => mine.has(name)),
  }
}
