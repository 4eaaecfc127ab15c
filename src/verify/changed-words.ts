import type { ClauseFinding } from '../model/verified-file.ts'
import type { ComparedWords, CompareWords } from './compare-words.ts'

/** Words against former ones where those are known; else the words alone. */
export function changedWords(
  from: string | undefined,
  to: string,
  { compare, language }: { readonly compare: CompareWords; readonly language: string },
): Pick<ClauseFinding, 'words' | 'removed' | 'added'> {
  if (from === undefined) return { words: to }
  const pieces = compare(from, to, language)
  const textsOf = (wanted: 'removed' | 'added'): readonly string[] =>
    pieces.filter(({ kind }) => kind === wanted).map(({ text }) => text)
  return {
    words: pieces.map(inBrackets).join(''),
    removed: textsOf('removed'),
    added: textsOf('added'),
  }
}

/** The notation of wdiff, which a terminal shows without colours. */
function inBrackets({ kind, text }: ComparedWords): string {
  switch (kind) {
    case 'same':
      return text
    case 'removed':
      return `[-${text}-]`
    case 'added':
      return `{+${text}+}`
    default:
      return kind satisfies never
  }
}
