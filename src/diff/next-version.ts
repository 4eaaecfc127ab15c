import type { ChangeSeverity } from '../model/release-diff.ts'

/**
 * The lowest version that tells of a change, by semver 2.0.0: a version that was never released (`2.0.0-rc.1`) becomes
 * the release it announces where that is change enough. What is no version stays as it is.
 */
export function nextVersion(version: string, severity: ChangeSeverity): string {
  const parsed = parse(version)
  if (!parsed) return version
  const { major, minor, patch, announced } = parsed
  switch (severity) {
    case 'major':
      return announced && minor === 0 && patch === 0 ? `${major}.0.0` : `${major + 1}.0.0`
    case 'minor':
      return announced && patch === 0 ? `${major}.${minor}.0` : `${major}.${minor + 1}.0`
    case 'patch':
      return announced ? `${major}.${minor}.${patch}` : `${major}.${minor}.${patch + 1}`
    default:
      return severity satisfies never
  }
}

/** Whether a version is at least another one, by the precedence of semver 2.0.0 (clause 11). */
export function isAtLeast(version: string, wanted: string): boolean {
  const [a, b] = [parse(version), parse(wanted)]
  if (!a || !b) return version === wanted
  const core = a.major - b.major || a.minor - b.minor || a.patch - b.patch
  return core !== 0 ? core > 0 : compareAnnounced(a.announced, b.announced) >= 0
}

interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** `rc.1` of `2.0.0-rc.1`; empty for a release. */
  readonly announced: string
}

function parse(version: string): Version | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(version)
  if (!match) return undefined
  const [, major, minor, patch, announced = ''] = match
  return { major: Number(major), minor: Number(minor), patch: Number(patch), announced }
}

/** A release comes after all that announced it; numbers before words; the longer one after what it begins with. */
function compareAnnounced(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const [left, right] = [a.split('.'), b.split('.')]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (part !== other) return comparePart(part, other)
  }
  return left.length - right.length
}

function comparePart(a: string, b: string): number {
  const [left, right] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (left && right) return Number(a) - Number(b)
  if (left !== right) return left ? -1 : 1
  return a < b ? -1 : 1
}
