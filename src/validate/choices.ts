import { closest, nearestFirst } from '../diagnostics/closest.ts'
import type { Sentence } from './sentence.ts'

/** A longer list tells an author nothing. */
const mostChoices = 12

/** What would do instead of a word: all of it, or where that is long what comes nearest. */
export function choices(word: string, candidates: readonly string[]): Required<Pick<Sentence, 'message' | 'expected'>> {
  const tooMany = candidates.length > mostChoices
  const expected = tooMany ? nearestFirst(word, candidates).slice(0, mostChoices) : candidates
  const listed = `${expected.join(', ')}${tooMany ? ' …' : ''}`
  return { message: expected.length === 1 ? `expected ${listed}` : `expected one of ${listed}`, expected }
}

/** Help for a word that is almost one of the candidates. */
export function didYouMean(word: string, candidates: readonly string[]): Pick<Sentence, 'help'> {
  const meant = closest(word, candidates)
  return meant === undefined ? {} : { help: `Did you mean \`${meant}\`?` }
}
