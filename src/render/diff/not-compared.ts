import type { ReleaseDiff } from '../../model/release-diff.ts'

/** Says which roles are not in the comparison, and which release is to blame; empty where all are. */
export function notCompared({ notCompared: roles }: ReleaseDiff): readonly string[] {
  if (roles.length === 0) return []
  return [
    `Not compared because of errors: ${roles.map(({ id, releases }) => `${id} (${releases.join(', ')})`).join(', ')}`,
  ]
}
