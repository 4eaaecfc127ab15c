import type { ReleaseDiff } from '../../model/release-diff.ts'

/** Says so where no role changed. */
export const nothingChanged = ({ from, to, roles }: ReleaseDiff): string =>
  `Nothing changed in ${roles.map(({ id }) => id).join(', ')} between ${from} and ${to}`
