import type { Text, Wording } from './document.ts'

/** Words of the form as runs; none where there are no words. */
export function runsOf(wording: Wording | null): readonly Text[] {
  if (typeof wording !== 'string') return wording ?? []
  return wording === '' ? [] : [{ type: 'text', text: wording }]
}
