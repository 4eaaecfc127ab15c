import type { Clause, Inline } from '../model/document.ts'
import { plainText } from '../model/plain-text.ts'

/** A clause taken apart again: what it says, the law it rests on, and the mark that its place in the list gave it. */
export interface ClauseParts {
  readonly words: readonly Inline[]
  /** With its brackets; empty where there is none. */
  readonly citation: string
  /** By statute: how it is cited, each place once. */
  readonly statutes: ReadonlyMap<string, string>
  readonly mark: string
}

export function clauseParts({ content, ends }: Clause): ClauseParts {
  const text = plainText(content)
  if (!ends) return { words: content, citation: '', statutes: new Map(), mark: '' }
  const statutes = new Map<string, string>()
  for (const { statute, from, to } of ends.statutes) {
    const cited = text.slice(from, to)
    const before = statutes.get(statute)
    statutes.set(statute, before === undefined ? cited : `${before}; ${cited}`)
  }
  return {
    words: head(content, ends.words),
    citation: text.slice(ends.words, ends.citation).trim(),
    statutes,
    mark: text.slice(ends.citation),
  }
}

/** The first stretch of a text, so many UTF-16 units long. */
function head(content: readonly Inline[], length: number): readonly Inline[] {
  const kept: Inline[] = []
  let left = length
  for (const inline of content) {
    if (left <= 0) break
    if (inline.type === 'blank') kept.push(inline)
    else {
      kept.push(
        inline.type === 'text' && inline.text.length > left ? { ...inline, text: inline.text.slice(0, left) } : inline,
      )
      left -= inline.text.length
    }
  }
  return kept
}

/** A text for comparing: a reference counts by the clause it leads to, whatever number that has. */
export const meaningOf = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.type === 'blank') return '\uE000'
      return inline.type === 'reference' ? `\uE001${inline.clause}\uE002` : inline.text
    })
    .join('')
