import type { DocumentChange } from './document-change.ts'
import type { DocumentPair } from './document-pair.ts'
import type { RoleContext } from './role-context.ts'

/**
 * A document of a role that stayed, of which there is no other version: its language is new or gone or, where other
 * languages have no other version under that country either, the country is. Sixty clauses would tell nobody more.
 */
export function oneSided(
  { language, jurisdiction, from, to }: DocumentPair,
  change: 'added' | 'removed',
  { languages, pairOf }: RoleContext,
): DocumentChange {
  const elsewhere = languages.some((other) => isWhole(pairOf(other, jurisdiction)))
  const words = (title: string | undefined) =>
    title === undefined ? null : { words: [{ type: 'text', text: title } as const], number: null }
  return {
    clause: elsewhere ? `@language.${language}` : `@jurisdiction.${jurisdiction}`,
    change,
    from: words(from?.title),
    to: words(to?.title),
    punctuationOnly: false,
    origin: null,
  }
}

const isWhole = (pair: DocumentPair | undefined): boolean => pair?.from != null && pair.to !== null
