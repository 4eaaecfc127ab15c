import type { Block, Field, Fields, Inline, JobDocument } from '../model/document.ts'
import type { ChangeVerdict, PaperWords } from '../model/paper-words.ts'
import type { ComparedDocument, RoleDiff } from '../model/release-diff.ts'
import { changesTable } from './changes-table.ts'
import { composePaper } from './compose-paper.ts'
import { partiesSign } from './parties-sign.ts'
import { renumberedTable } from './renumbered-table.ts'

export interface ChangesInput {
  readonly role: RoleDiff
  readonly compared: ComparedDocument
  readonly words: PaperWords
  readonly verdict: ChangeVerdict
  /** SHA-256 of the new document's tree, in hex. */
  readonly source: string
}

/**
 * What changed in one document, for those who decide and sign: what it is about, change by change, and who signs.
 * Nothing where this document says what it said.
 */
export function composeChanges(input: ChangesInput): JobDocument | undefined {
  const { role, compared, words, verdict } = input
  const document = compared.to ?? compared.from
  const table = changesTable(role, compared, words)
  if (!document || !table) return undefined
  const unsure: Block[] = verdict.unsure ? [{ type: 'notice', id: 'unsure', text: words.words.unsure }] : []
  return composePaper(document, words.changes, words, [
    fields(input),
    ...unsure,
    table,
    ...renumberedTable(role, compared, words),
    ...partiesSign(verdict.consequence, words, compared.to !== null),
  ])
}

function fields({ role, words: paper, verdict, source }: ChangesInput): Fields {
  const { words, basis, released, labels, jobTitle } = paper
  const field = (id: string, label: string, value: readonly Inline[]): Field => ({ id, label, value })
  const rows = [
    field('jobTitle', labels.jobTitle ?? '', text(jobTitle)),
    field('versionFrom', words.labels.versionFrom, sign(role.versions.from ?? none)),
    field('versionTo', words.labels.versionTo, sign(role.versions.to ?? none)),
    field('released', words.labels.released, role.versions.to === null ? sign(none) : text(released)),
    field('severity', words.labels.severity, text(words.severity[verdict.severity])),
    field('consequence', words.labels.consequence, text(words.consequences[verdict.consequence])),
    ...(basis.length > 0 && verdict.consequence !== 'none' ? [field('basis', words.labels.basis, basis)] : []),
    field('source', words.labels.source, sign(source)),
  ]
  return { type: 'fields', id: 'changes', rows }
}

/** Where a version is not there. */
const none = '–'

const text = (words: string): readonly Inline[] => [{ type: 'text', text: words }]

/** What is of no language. */
const sign = (words: string): readonly Inline[] => [{ type: 'text', text: words, tag: 'zxx' }]
