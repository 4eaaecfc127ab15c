import { type Matcher, matcherOf } from './phrase-matcher.ts'
import { offsetsOf, type PhraseText } from './phrase-text.ts'
import { plainPhrase } from './read-phrase.ts'

/** A stretch of a text that a phrase matches, by UTF-16 offsets; the end is exclusive. */
export interface Match {
  readonly start: number
  readonly end: number
}

const matchers = new Map<string, Matcher>()

/**
 * The stretches of a text where a phrase of a word list stands, as whole words and in any case. In a phrase, `*` is the
 * rest of a word (or its beginning), `#` a number in figures, `(a|b)` a choice, `[a ]` what may be missing, and `~` up
 * to four words of any kind; a space also matches a no-break space, and apostrophes and hyphens match their kind.
 */
export function matchesOf(phrase: string, text: PhraseText): readonly Match[] {
  const { plain } = text
  const found: Match[] = []
  const matcher = matchers.get(phrase) ?? matcherOf(plainPhrase(phrase))
  matchers.set(phrase, matcher)
  for (let space = plain.indexOf(' '); space >= 0; ) {
    const end = matcher(plain, space + 1)
    const last = end - 2
    if (last > space) found.push({ start: offsetsOf(text)[space + 1] ?? 0, end: (offsetsOf(text)[last] ?? 0) + 1 })
    // The space behind a match is the space before the next word.
    space = plain.indexOf(' ', Math.max(end - 1, space + 1))
  }
  return found
}
