import type { ChangeSeverity, Reason } from '../model/release-diff.ts'
import { spoken } from './diff-clauses.ts'
import type { DocumentChange } from './document-change.ts'
import { isRaised, type RequirementData } from './is-raised.ts'
import { sectionOf } from './printed-clauses.ts'

export interface Judgement {
  readonly severity: ChangeSeverity
  readonly reason: Reason
}

/** What the role asked for and asks for, as data: words alone do not always tell which is more. */
export interface Requirements {
  readonly from: RequirementData
  readonly to: RequirementData
}

/** How severe a change is in one document, whatever the other languages say. */
export function judgeChange(change: DocumentChange, requirements: Requirements): Judgement {
  if (change.change === 'moved') return minor('moved', 'It stands elsewhere in its section')
  if (change.punctuationOnly) return { severity: 'patch', reason: punctuation }
  return binding(change) ?? requirement(change, requirements) ?? rest(change)
}

const punctuation: Reason = {
  code: 'punctuation-only',
  text: 'The words are the same but for punctuation, capitals and spaces',
}

/** A translation that somebody confirmed after it changed is no new duty, whatever it touches. */
export const confirmedTranslation: Judgement = {
  severity: 'minor',
  reason: { code: 'confirmed-translation', text: 'The source stayed and the translation was confirmed since' },
}

function minor(code: Reason['code'], text: string): Judgement {
  return { severity: 'minor', reason: { code, text } }
}

function major(code: Reason['code'], text: string): Judgement {
  return { severity: 'major', reason: { code, text } }
}

/** What the employee agreed to: by section, and the few clauses and lines that bind outside them. */
const bindingSections: Readonly<Record<string, Judgement>> = {
  duties: major('duties', 'It changes the duties'),
  rights: major('rights', 'It changes the rights'),
  responsibility: major('responsibility', 'It changes the responsibility'),
  conditions: major('conditions', 'It changes the conditions of the work'),
}

const bindingLines: Readonly<Record<string, Judgement>> = {
  '@title': major('title', 'It changes the title'),
  'general.superior': major('superior', 'It changes whom the employee answers to'),
  'general.substitution': major('substitution', 'It changes who substitutes whom'),
}

const binding = ({ clause }: DocumentChange): Judgement | undefined =>
  own(bindingLines, clause) ?? own(bindingSections, sectionOf(clause))

const own = (judgements: Readonly<Record<string, Judgement>>, key: string): Judgement | undefined =>
  Object.hasOwn(judgements, key) ? judgements[key] : undefined

function requirement(change: DocumentChange, requirements: Requirements): Judgement | undefined {
  if (sectionOf(change.clause) !== 'requirements') return undefined
  if (change.change === 'added') return major('requirement-added', 'A requirement was added')
  if (change.change === 'removed') return major('requirement-removed', 'A requirement was removed')
  const words = { from: change.from ? spoken(change.from) : '', to: change.to ? spoken(change.to) : '' }
  return isRaised(change.clause, words, requirements.from, requirements.to)
    ? major('requirement-raised', 'A requirement was raised')
    : undefined
}

function rest({ clause }: DocumentChange): Judgement {
  if (clause === '@order') return minor('order', 'The country arranges its chapters otherwise')
  if (clause === '@form') return minor('form', 'It changes the form of the document and no clause')
  if (clause.startsWith('@law.')) return minor('law', 'The law is cited otherwise and the words stayed')
  if (clause.startsWith('@')) return minor('document', 'The document exists on one side alone')
  return minor('other-words', 'It changes words outside title, duties, rights, responsibility and conditions')
}
