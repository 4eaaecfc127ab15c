import type { Inline } from '../model/document.ts'

/** Neighbouring runs of one language become one, so that words without foreign ones are a single run. */
export function joinTexts<T extends Inline>(content: readonly T[]): readonly T[] {
  const joined: T[] = []
  for (const inline of content) {
    const before = joined.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && before?.type === 'text' && inline.tag === before.tag) {
      joined[joined.length - 1] = { ...before, text: before.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}
