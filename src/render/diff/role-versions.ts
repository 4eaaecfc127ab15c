import type { RoleDiff } from '../../model/release-diff.ts'

/** `1.0.0 → 1.1.0`, or the one version that there is. */
export function roleVersions({ versions: { from, to } }: Pick<RoleDiff, 'versions'>): string {
  const known = [...new Set([from, to])].filter((version) => version !== null)
  return known.join(' → ')
}
