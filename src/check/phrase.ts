import { offsetsOf, type PhraseText } from './phrase-text.ts'
import { endOfPart, type PhrasePart, partBetween, plainPhrase } from './read-phrase.ts'

/** A stretch of a text that a phrase matches, by UTF-16 offsets; the end is exclusive. */
export interface Match {
  readonly start: number
  readonly end: number
}

const compiled = new Map<string, RegExp>()

/**
 * The stretches of a text where a phrase of a word list stands, as whole words and in any case. In a phrase, `*` is the
 * rest of a word (or its beginning), `#` a number in figures, `(a|b)` a choice, `[a ]` what may be missing, and `~` up
 * to four words of any kind; a space also matches a no-break space, and apostrophes and hyphens match their kind.
 */
export function matchesOf(phrase: string, text: PhraseText): readonly Match[] {
  const found: Match[] = []
  const pattern = patternOf(phrase)
  pattern.lastIndex = 0
  for (let match = pattern.exec(text.plain); match; match = pattern.exec(text.plain)) {
    const first = match.index + 1
    const last = match.index + match[0].length - 2
    if (last >= first) found.push({ start: offsetsOf(text)[first] ?? 0, end: (offsetsOf(text)[last] ?? 0) + 1 })
    // The space behind a match is the space before the next word.
    pattern.lastIndex = Math.max(match.index + match[0].length - 1, match.index + 1)
  }
  return found
}

function patternOf(phrase: string): RegExp {
  const known = compiled.get(phrase)
  if (known) return known
  const plain = plainPhrase(phrase)
  const pattern = new RegExp(` (?:${sourceOf(plain)}) `, 'g')
  compiled.set(phrase, pattern)
  return pattern
}

function sourceOf(phrase: string): string {
  let source = ''
  for (let at = 0; at < phrase.length; ) {
    const end = endOfPart(phrase, at, phrase.length)
    source += sourceOfPart(phrase.slice(at, end), partBetween(phrase, at, end))
    at = end
  }
  return source
}

function sourceOfPart(written: string, part: PhrasePart): string {
  switch (part) {
    case 'letters':
      return written.replaceAll(' ', ' +')
    case 'bar':
      return '|'
    case 'choice':
      return `(?:${sourceOf(written.slice(1, -1))})`
    case 'option':
      return `(?:${sourceOf(written.slice(1, -1))})?`
    case 'rest':
      return '[^ ]*'
    case 'number':
      return '\\d+(?:[.,]\\d+)*'
    case 'words':
      return '(?:[^ ]+ (?:[,;:.()„“”«»"–—] )*){0,4}'
    case 'mark':
      return ` *${written.replace(/[\\^$.?+{}/()[\]]/, '\\$&')} *`
    default:
      return part satisfies never
  }
}
