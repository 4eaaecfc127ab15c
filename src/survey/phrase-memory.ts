import type { CheckedLanguage } from '../check/checked.ts'
import { filePhrases, filingId, type PhraseFiling } from '../check/file-phrases.ts'
import { type KnownText, openKnownTexts } from '../check/known-texts.ts'
import { indexPhrases } from '../check/phrase-index.ts'
import type { Library } from '../library.ts'
import { sha256 } from '../word/sha256.ts'
import { phraseLists } from './phrase-lists.ts'

/** Whose texts they are: those that the program brings were looked up when it was made. */
type Owner = 'shelf' | 'workspace'

/** More than a large workspace has in one language; the last ones are kept. */
const most = 20_000

/**
 * The lists that every text in a language is held against, with how they were filed and what was found in which text
 * before: to look texts up takes a third of a check, and an edit changes few of them.
 */
export function rememberedPhrases(language: string, library: Library): Pick<CheckedLanguage, 'phrases' | 'filing'> {
  const lists = phraseLists(language, library)
  const filing = filingId(lists)
  const filed = (): PhraseFiling => (recorded(filing, library) as PhraseFiling | undefined) ?? filePhrases(lists)
  const known = openKnownTexts([...textsOf('shelf', filing, library), ...textsOf('workspace', filing, library)])
  return { phrases: indexPhrases(lists, filed, known), filing }
}

/** Keeps what was looked up in this run for the next one. */
export function rememberTexts(
  languages: Iterable<Pick<CheckedLanguage, 'phrases' | 'filing'>>,
  library: Library,
  owner: Owner = 'workspace',
): void {
  for (const { phrases, filing } of languages) {
    const learned = phrases.texts.learned()
    if (learned.length === 0) continue
    const value = [...textsOf(owner, filing, library), ...learned].slice(-most)
    library.sources.parsed?.write(textsId(owner, filing), { value, places: [] })
  }
}

function textsOf(owner: Owner, filing: string, library: Library): readonly KnownText[] {
  const value = recorded(textsId(owner, filing), library)
  return Array.isArray(value) ? value : []
}

const recorded = (id: string, { sources }: Library): unknown => sources.parsed?.read(id)?.value

const textsId = (owner: Owner, filing: string): string => sha256(`texts of the ${owner}\n${filing}`)
