import type { BlankTable, Clause, Inline, JobDocument, TableRow } from '../model/document.ts'
import type { Mark, MarkedDocument, MarkedLine } from '../model/marked-document.ts'
import type { PaperWords } from '../model/paper-words.ts'
import { plainText } from '../model/plain-text.ts'
import { printedNumbers } from '../model/printed-numbers.ts'
import type { Change, ChangedWords, ComparedDocument, RoleDiff } from '../model/release-diff.ts'

/** Change by change what one document said and says; nothing where it says what it said. */
export function changesTable(
  { changes }: RoleDiff,
  { language, jurisdiction, to, marked }: ComparedDocument,
  { words }: PaperWords,
): BlankTable | undefined {
  const name = `${language}-${jurisdiction}`
  if (changes.every(({ documents }) => !documents[name])) return undefined
  const rows = inOrderOf(marked, changes).flatMap((change): readonly TableRow[] => {
    const changed = change.documents[name]
    if (changed) return [changedRow(change, changed, words)]
    return change.untranslated.includes(language) ? untranslatedRow(change, to, words) : []
  })
  const { number, change, was, becomes, severity } = words.columns
  const columns = [
    { caption: number, share: 4 },
    { caption: change, share: 5 },
    { caption: was, share: 12 },
    { caption: becomes, share: 12 },
    { caption: severity, share: 6 },
  ]
  return { type: 'table', id: 'changes', heading: words.headings.changes, columns, rows, blankRows: 0 }
}

/** Changes as a reader of this document comes upon them; another country's document may be arranged otherwise. */
function inOrderOf({ children }: MarkedDocument, changes: readonly Change[]): readonly Change[] {
  const clauses = children.flatMap((block) =>
    block.type === 'chapter' ? block.children.filter((part) => part.type === 'clause') : [],
  )
  const stay = new Set(clauses.filter(({ kind }) => kind !== 'removed').map(({ id }) => id))
  const order = clauses.filter(({ kind, id }) => kind !== 'removed' || !stay.has(id)).map(({ id }) => id)
  const placeOf = ({ clause }: Change): number => {
    if (clause.startsWith('@')) return clause.startsWith('@law.') ? order.length : -1
    return order.indexOf(clause)
  }
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b))
}

type Words = PaperWords['words']

const changedRow = (change: Change, changed: ChangedWords, words: Words): TableRow => [
  placeOf(change.clause, changed, words),
  text(words.kinds[change.change]),
  sideOf(changed.marked, 'removed'),
  sideOf(changed.marked, 'added'),
  text(words.severity[change.severity]),
]

/** What did not follow its source: its words as they are, and that they are behind. */
function untranslatedRow(change: Change, to: JobDocument | null, words: Words): readonly TableRow[] {
  const [place, said] = to ? leftBehind(change.clause, to, words) : []
  if (!place || said === undefined) return []
  const { kinds, untranslated, severity } = words
  return [[place, text(kinds[change.change]), text(said), text(untranslated), text(severity[change.severity])]]
}

/** Where it stands, and its words; nothing where this country does not know the clause. */
function leftBehind(id: string, to: JobDocument, { parts }: Words): readonly [] | readonly [readonly Inline[], string] {
  if (id === '@title') return [text(parts.title), to.title]
  const clause = clauseOf(id, to)
  if (!clause) return []
  return [sign(clause.number.replace(/\.$/, '')), plainText(clause.content).slice(0, clause.ends?.words)]
}

const clauseOf = (id: string, { children }: JobDocument): Clause | undefined =>
  children
    .flatMap((block) => (block.type === 'chapter' ? block.children : []))
    .find((part): part is Clause => part.type === 'clause' && part.id === id)

/** The number of a clause, old and new; what is no clause is named. */
function placeOf(id: string, changed: ChangedWords, { parts }: Words): readonly Inline[] {
  const [kind = ''] = /^@[a-z]+/.exec(id) ?? []
  const part = partNames[kind]
  return part === undefined ? sign(printedNumbers(changed)) : text(parts[part])
}

const partNames: Readonly<Record<string, keyof Words['parts']>> = {
  '@title': 'title',
  '@order': 'order',
  '@form': 'form',
  '@law': 'law',
  '@language': 'document',
  '@jurisdiction': 'document',
}

/** The wording of one side; what is on that side alone stands out. */
const sideOf = (line: MarkedLine, mark: Exclude<Mark, 'same'>): readonly Inline[] =>
  line.flatMap(({ kind, ...run }): Inline[] => {
    if (kind === 'same') return [run]
    if (kind !== mark) return []
    return run.type === 'text' ? [{ ...run, emphasis: mark }] : [run]
  })

const text = (words: string): readonly Inline[] => [{ type: 'text', text: words }]

/** What is of no language. */
const sign = (words: string): readonly Inline[] => [{ type: 'text', text: words, tag: 'zxx' }]
