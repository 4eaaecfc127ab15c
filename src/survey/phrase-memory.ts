import { createHash } from 'node:crypto'
import type { CheckedLanguage } from '../check/checked.ts'
import { filePhrases, filingId, type PhraseFiling } from '../check/file-phrases.ts'
import { type KnownText, openKnownTexts } from '../check/known-texts.ts'
import { indexPhrases, type PhraseIndex } from '../check/phrase-index.ts'
import type { Library } from '../library.ts'
import { phraseLists } from './phrase-lists.ts'

/** Whose texts they are: those that the program brings were looked up when it was made. */
type Owner = 'shelf' | 'workspace'

/** More than a large workspace has in one language; the last ones are kept. */
const most = 20_000

/**
 * The lists that every text in a language is held against, with how they were filed and what was found in which text
 * before: to look texts up takes a third of a check, and an edit changes few of them.
 */
export function rememberedPhrases(language: string, library: Library): PhraseIndex {
  const lists = phraseLists(language, library)
  const id = filingId(lists)
  const filing = (): PhraseFiling => (recorded(id, library) as PhraseFiling | undefined) ?? filePhrases(lists)
  return indexPhrases(
    lists,
    filing,
    openKnownTexts([...textsOf('shelf', id, library), ...textsOf('workspace', id, library)]),
  )
}

/** Keeps what was looked up in this run for the next one. */
export function rememberTexts(
  languages: Iterable<Pick<CheckedLanguage, 'id' | 'phrases'>>,
  library: Library,
  owner: Owner = 'workspace',
): void {
  for (const { id: language, phrases } of languages) {
    const learned = phrases.texts.learned()
    if (learned.length === 0) continue
    const id = filingId(phraseLists(language, library))
    const value = [...textsOf(owner, id, library), ...learned].slice(-most)
    library.sources.parsed?.write(textsId(owner, id), { value, places: [] })
  }
}

function textsOf(owner: Owner, filing: string, library: Library): readonly KnownText[] {
  const value = recorded(textsId(owner, filing), library)
  return Array.isArray(value) ? value : []
}

const recorded = (id: string, { sources }: Library): unknown => sources.parsed?.read(id)?.value

const textsId = (owner: Owner, filing: string): string =>
  createHash('sha256').update(`texts of the ${owner}\n${filing}`).digest('hex')
