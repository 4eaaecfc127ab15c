import type { ClauseFinding, FormState } from '../model/verified-file.ts'
import { textDigest } from '../word/text-digests.ts'
import type { WordParagraph } from '../word/word-paragraph.ts'
import { changedWords } from './changed-words.ts'
import type { Knowledge } from './clause-findings.ts'
import type { RecordedWords } from './provenance.ts'
import { isRecorded, recordedDigest, saysNothing } from './same-words.ts'
import { similarity } from './similarity.ts'

/** How the styles that `jd` makes begin; a house template's own text has others. */
const ownStyle = 'Jd'

/** From how much in common on a text of the form counts as another one, edited. */
const alike = 0.4

export interface FoundForm {
  readonly form: FormState
  readonly findings: readonly ClauseFinding[]
}

/**
 * Whether headings, lead-ins, titles, labels and captions are all still there, whether others stand among the clauses,
 * and whether something was written into the form. `taken`: paragraphs that are clauses. `formTexts`: what the form
 * said, where somebody knows.
 */
export function formFindings(
  paragraphs: readonly WordParagraph[],
  taken: ReadonlySet<number>,
  words: RecordedWords,
  formTexts: readonly string[],
  knowledge: Knowledge,
): FoundForm {
  if (words.form.size === 0) return { form: 'untouched', findings: [] }
  const rest = paragraphs.filter((_, index) => !taken.has(index))
  const there = new Set(rest.flatMap(({ text, whole }) => [text, whole].map((one) => recordedDigest(one, words.form))))
  const gone = [...words.form].filter((digest) => !there.has(digest))
  const unknown = rest.filter(
    ({ text, whole }) => !saysNothing(text) && !isKnown(text, words) && !isKnown(whole, words),
  )
  const goneTexts = formTexts.filter((text) => gone.includes(textDigest(text)))
  const edits = editsOf(goneTexts, unknown, knowledge)
  const among = amongClauses(paragraphs, taken)
  const strange = unknown.filter((one) => among.has(one) && !edits.some(({ now }) => now === one))
  const findings = [
    ...edits.map(({ finding }) => finding),
    ...strange.map(({ text }, index) => (index < gone.length - goneTexts.length ? reworded(text) : added(text))),
    ...(gone.length - goneTexts.length > strange.length ? [reworded(null)] : []),
  ]
  if (findings.length > 0) return { form: 'edited', findings }
  return { form: isFilled(rest, unknown) ? 'filled' : 'untouched', findings: [] }
}

const ofForm = { clause: '@form', number: null } as const

const reworded = (words: string | null): ClauseFinding => ({ ...ofForm, change: 'changed', words })

const added = (text: string): ClauseFinding => ({
  ...ofForm,
  change: 'added',
  words: text,
  removed: [],
  added: [text],
})

interface Edit {
  readonly now: WordParagraph | undefined
  readonly finding: ClauseFinding
}

/** Each text that is gone, against the likest of those that are new. */
function editsOf(gone: readonly string[], unknown: readonly WordParagraph[], knowledge: Knowledge): readonly Edit[] {
  return gone.map((text) => {
    const [now] = unknown
      .filter((one) => similarity(text, one.text) >= alike)
      .toSorted((a, b) => similarity(text, b.text) - similarity(text, a.text))
    const words = changedWords(text, now?.text ?? '', knowledge)
    return { now, finding: { ...ofForm, change: now ? 'changed' : 'removed', ...words } }
  })
}

/** The paragraphs from the first clause to the last, in the columns of clauses. */
function amongClauses(paragraphs: readonly WordParagraph[], taken: ReadonlySet<number>): ReadonlySet<WordParagraph> {
  const [from, to] = [Math.min(...taken), Math.max(...taken)]
  const columns = new Set([...taken].map((index) => paragraphs[index]?.column))
  return new Set(paragraphs.slice(from, to + 1).filter(({ column }) => columns.has(column)))
}

const isKnown = (text: string, { form, ruled }: RecordedWords): boolean =>
  isRecorded(text, form) || isRecorded(text, ruled)

/** Something stands on a ruled blank, or in a cell or line of the form that was empty. */
const isFilled = (rest: readonly WordParagraph[], unknown: readonly WordParagraph[]): boolean =>
  rest.some(({ filling }) => !saysNothing(filling)) || unknown.some(({ style }) => style?.startsWith(ownStyle))
