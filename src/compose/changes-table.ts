import type { BlankTable, Clause, Inline, JobDocument, TableRow } from '../model/document.ts'
import type { Mark, MarkedLine } from '../model/marked-document.ts'
import type { PaperWords } from '../model/paper-words.ts'
import { plainText } from '../model/plain-text.ts'
import { printedNumbers } from '../model/printed-numbers.ts'
import type { Change, ChangedWords, ComparedDocument, RoleDiff } from '../model/release-diff.ts'

/** Change by change what one document said and says; nothing where it says what it said. */
export function changesTable(
  { changes }: RoleDiff,
  { language, jurisdiction, to }: ComparedDocument,
  { words }: PaperWords,
): BlankTable | undefined {
  const name = `${language}-${jurisdiction}`
  if (changes.every(({ documents }) => !documents[name])) return undefined
  const rows = changes.flatMap((change): readonly TableRow[] => {
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

type Words = PaperWords['words']

const changedRow = (change: Change, changed: ChangedWords, words: Words): TableRow => [
  placeOf(change.clause, changed, words),
  text(words.kinds[change.change]),
  sideOf(changed.marked, 'removed'),
  sideOf(changed.marked, 'added'),
  text(words.severity[change.severity]),
]

/** A clause whose source changed and which did not: its words as they are, and that they are behind. */
function untranslatedRow(change: Change, to: JobDocument | null, words: Words): readonly TableRow[] {
  const clause = to ? clauseOf(change.clause, to) : undefined
  if (!clause) return []
  return [
    [
      sign(clause.number.replace(/\.$/, '')),
      text(words.kinds[change.change]),
      text(plainText(clause.content).slice(0, clause.ends?.words)),
      text(words.untranslated),
      text(words.severity[change.severity]),
    ],
  ]
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
