import type { Laid } from './lay-over.ts'

/** Both sides of an entry of two lists laid over each other, `null` where it has none. */
export const sides = <T>(laid: Laid<T>): { readonly from: T | null; readonly to: T | null } => ({
  from: laid.kind === 'added' ? null : laid.from,
  to: laid.kind === 'removed' ? null : laid.to,
})
