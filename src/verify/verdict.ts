import type { ClauseFinding, FormState, Verdict } from '../model/verified-file.ts'
import type { Reading, WordParagraph } from '../word/word-paragraph.ts'
import { clauseFindings, type Knowledge } from './clause-findings.ts'
import type { CompareWords } from './compare-words.ts'
import { formFindings } from './form-findings.ts'
import { placeClauses } from './place-clauses.ts'
import type { Provenance, RecordedClause, RecordedWords } from './provenance.ts'
import { provesWords, saysNothing } from './same-words.ts'

/** A file as it is read for a verdict. */
export interface ReadFile {
  /** Its paragraphs, with references to clauses shown as the given record numbers them. */
  readonly paragraphs: (reading: Reading, words: RecordedWords) => readonly WordParagraph[]
  /** How many tracked changes nobody accepted or rejected yet. */
  readonly pending: number
}

/** What the sources at hand make of the same role: former words, each proven by its hash before it is used. */
export interface AtHand {
  /** Texts of clauses by key. */
  readonly clauses: ReadonlyMap<string, string>
  /** Texts that are no clauses. */
  readonly form: readonly string[]
}

/** Judges a file by what it recorded. */
export function verdictOn(file: ReadFile, provenance: Provenance, atHand: AtHand, compare: CompareWords): Verdict {
  const { words, former } = provenance
  const language = provenance.language.split('+')[0] ?? ''
  const judge: Judge = (reading, record) => {
    const originalOf = originalsFrom(file, record, atHand)
    return judged(file.paragraphs(reading, record), record, atHand, { originalOf, compare, language })
  }
  if (former) return redlineVerdict(file, { words, former }, judge)
  const now = judge('accepted', words)
  const before = file.pending > 0 ? judge('rejected', words).findings : undefined
  const clauses = before ? now.findings.map((finding) => withPending(finding, before)) : now.findings
  return { ...found(words, now), pending: file.pending, clauses }
}

interface Judgement {
  readonly form: FormState
  readonly findings: readonly ClauseFinding[]
}

type Judge = (reading: Reading, words: RecordedWords) => Judgement

function judged(
  paragraphs: readonly WordParagraph[],
  words: RecordedWords,
  atHand: AtHand,
  knowledge: Knowledge,
): Judgement {
  const clauses = clauseFindings(paragraphs, words, knowledge)
  const { form, findings } = formFindings(paragraphs, clauses.paragraphs, words, atHand.form, knowledge)
  const filled = paragraphs.some(({ filling }) => !saysNothing(filling))
  return {
    form: form === 'untouched' && filled ? 'filled' : form,
    findings: [...clauses.findings, ...findings],
  }
}

const found = ({ version, source }: RecordedWords, { form, findings }: Judgement) =>
  ({ version, source, state: findings.length > 0 ? 'edited' : 'untouched', form }) as const

/**
 * A redline is untouched while accepting all gives the new document, and so is what it became by accepting or rejecting
 * all. Where some changes were accepted and others rejected, no version reads so: the rejected ones are told.
 */
function redlineVerdict(
  { pending }: ReadFile,
  { words, former }: { readonly words: RecordedWords; readonly former: RecordedWords },
  judge: Judge,
): Verdict {
  const versions = { from: former.version, to: words.version }
  const asNew = judge('accepted', words)
  if (asNew.findings.length === 0) {
    return {
      ...found(words, asNew),
      pending,
      redline: { ...versions, reads: pending > 0 ? 'both' : 'to' },
      clauses: [],
    }
  }
  const asOld = judge('accepted', former)
  if (asOld.findings.length === 0 && pending === 0) {
    return { ...found(former, asOld), pending, redline: { ...versions, reads: 'from' }, clauses: [] }
  }
  const stillDiffers = new Set(asOld.findings.map(({ clause }) => clause))
  const isRejected = ({ clause }: ClauseFinding): boolean => clause !== null && !stillDiffers.has(clause)
  return {
    ...found(words, asNew),
    pending,
    redline: { ...versions, reads: 'neither' },
    clauses: asNew.findings.map((one) => (isRejected(one) ? { ...one, rejected: true } : one)),
  }
}

/** An edit that is not there when all tracked changes are rejected is one of them. */
function withPending(finding: ClauseFinding, before: readonly ClauseFinding[]): ClauseFinding {
  const was = before.some(
    (one) =>
      one.clause === finding.clause &&
      one.lang === finding.lang &&
      (one.clause ?? one.words) === (finding.clause ?? finding.words),
  )
  return was ? finding : { ...finding, pending: true }
}

/**
 * Former words of clauses: those of the sources at hand, and those that tracked changes keep in the file itself. Either
 * counts only where the recorded hash proves it.
 */
function originalsFrom(file: ReadFile, words: RecordedWords, atHand: AtHand): Knowledge['originalOf'] {
  const rejected = file.pending > 0 ? placeClauses(file.paragraphs('rejected', words), words.clauses).placed : []
  const kept = new Map(rejected.map(({ clause, texts }) => [clause, texts.join('')]))
  return (clause: RecordedClause) =>
    [atHand.clauses.get(clause.key), kept.get(clause)].find(
      (text) => text !== undefined && provesWords(text, clause.hash),
    )
}
