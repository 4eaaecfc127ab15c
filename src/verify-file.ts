import { compile } from './compile.ts'
import { wordChanges } from './diff/word-changes.ts'
import type { Library } from './library.ts'
import type { Inline, JobDocument } from './model/document.ts'
import { plainText } from './model/plain-text.ts'
import type { ForeignFile, Here, Verdict, VerifiedFile } from './model/verified-file.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'
import { clausesOf, secondClausesOf } from './render/docx/clauses-of.ts'
import { formTexts } from './render/docx/form-texts.ts'
import { unmarked } from './render/docx/unmarked.ts'
import { sourceHash } from './render/source-hash.ts'
import type { CompareWords } from './verify/compare-words.ts'
import { type Provenance, provenanceIn } from './verify/provenance.ts'
import { provesWords } from './verify/same-words.ts'
import { type AtHand, type ReadFile, verdictOn } from './verify/verdict.ts'
import { contentHash } from './word/content-hash.ts'
import { openPackage } from './word/open-package.ts'
import { parseXml, UnreadableXml } from './word/parse-xml.ts'
import type { Parts } from './word/parts.ts'
import { countChanges, readParagraphs } from './word/read-paragraphs.ts'
import { readProperties } from './word/read-properties.ts'
import { relatedPart } from './word/relations.ts'

/**
 * What a Word file was made from, and what was edited in it since: by the proofs that it carries itself. The sources at
 * hand only add the words that are gone, and whether the document is that of the present release.
 */
export function verifyFile(bytes: Uint8Array, library: Library, workspace: Partial<WorkspaceFile>): VerifiedFile {
  const opened = openPackage(bytes)
  if ('refused' in opened) return foreign(opened.refused)
  try {
    return verifyParts(opened.parts, library, workspace)
  } catch (thrown) {
    if (thrown instanceof UnreadableXml) return foreign(`The file is broken inside: ${thrown.message}`)
    // The stack overflows where a part is nested without end.
    if (thrown instanceof RangeError) return foreign('The file is broken inside: its elements are nested too deep')
    throw thrown
  }
}

const foreign = (reason: string): ForeignFile => ({ state: 'not ours', reason })

function verifyParts(parts: Parts, library: Library, workspace: Partial<WorkspaceFile>): VerifiedFile {
  const provenance = provenanceIn(readProperties(parts))
  if (!provenance) return foreign('The file does not say that jd made it')
  const main = relatedPart(parts, 'officeDocument')
  if (!main) return foreign('The file has no text: its main part is missing')
  const composed = composedAgain(provenance, library, workspace)
  const verdict = intactVerdict(parts, provenance) ?? verdictOn(readFileOf(main), provenance, atHand(composed), compare)
  const { role, language, jurisdiction, tool, person } = provenance
  return { role, language, jurisdiction, tool, person, ...verdict, here: hereOf(composed, verdict, provenance) }
}

/** Nothing of a file needs to be read that is as it was written; a redline has changes to be counted. */
function intactVerdict(parts: Parts, { content, words, former }: Provenance): Verdict | undefined {
  if (former || content !== contentHash(parts)) return undefined
  const { version, source } = words
  return { version, source, state: 'untouched', form: 'untouched', pending: 0, clauses: [] }
}

function readFileOf(main: Uint8Array): ReadFile {
  const part = parseXml(main)
  return {
    pending: countChanges(part),
    paragraphs: (reading, { clauses }) => {
      const numbers = new Map(clauses.map(({ bookmark, number }) => [bookmark, number?.replace(/\.$/, '')]))
      return readParagraphs(part, reading, (bookmark) => numbers.get(bookmark))
    },
  }
}

/** The same document from the sources at hand; none where they cannot make it. */
function composedAgain(
  { role, language, jurisdiction, person }: Provenance,
  library: Library,
  workspace: Partial<WorkspaceFile>,
): JobDocument | undefined {
  const { roles, languages, jurisdictions } = library.sources
  const wanted = language.split('+')
  const [first = '', secondLanguage] = wanted
  const isHere = roles.includes(role) && jurisdictions.includes(jurisdiction)
  if (!isHere || !wanted.every((one) => languages.includes(one))) return undefined
  const request = { role, language: first, jurisdiction, workspace }
  const { document, documentFor } = compile(
    library,
    secondLanguage === undefined ? request : { ...request, secondLanguage },
  )
  return person === null ? document : documentFor?.(person)
}

const atHand = (document: JobDocument | undefined): AtHand =>
  document === undefined
    ? { clauses: new Map(), form: [] }
    : { clauses: clauseTexts(document), form: formTexts(unmarked(document), 'to').fixed }

/** By the keys that a file records: those of a second language name it. */
const clauseTexts = (document: JobDocument): ReadonlyMap<string, string> =>
  new Map([
    ...clausesOf(document).map(({ id, content }) => [id, plainText(content)] as const),
    ...secondClausesOf(document).map(
      ({ id, content }) => [`${id}@${document.languages?.[1]}`, plainText(content)] as const,
    ),
  ])

function hereOf(
  document: JobDocument | undefined,
  { version, source }: Verdict,
  { words, former }: Provenance,
): Here | null {
  const { clauses } = former?.source === source ? former : words
  // A paper about a document has no clauses: a sheet to sign, a table of changes. It is of a day, not of a release.
  if (!document || clauses.length === 0) return null
  const here = document.role.version
  if (sourceHash(document) === source) return { version: here, differs: null }
  if (here !== version) return { version: here, differs: 'version' }
  const texts = clauseTexts(document)
  const same = clauses.every(({ key, hash }) => provesWords(texts.get(key) ?? '', hash))
  return { version: here, differs: same && clauses.length === texts.size ? 'form' : 'clauses' }
}

/** Two texts word by word, as `jd diff` compares them. */
const compare: CompareWords = (from, to, language) => {
  const line = (text: string): readonly Inline[] => [{ type: 'text', text }]
  return wordChanges(line(from), line(to), knownTag(language)).flatMap((run) =>
    run.type === 'text' ? [{ kind: run.kind, text: run.text }] : [],
  )
}

/** What a file calls its language is no promise that there is one. */
function knownTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
