import type { Text, Wording } from './document.ts'

/** Words of the form as runs; none where there are no words. `tag`: BCP 47, of a string that is in no own language. */
export function runsOf(wording: Wording | null, tag?: string): readonly Text[] {
  if (typeof wording !== 'string') return wording ?? []
  return wording === '' ? [] : [{ type: 'text', text: wording, ...(tag === undefined ? {} : { tag }) }]
}
