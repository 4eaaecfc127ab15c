import type { BlankTable } from '../model/document.ts'
import type { PaperWords } from '../model/paper-words.ts'
import type { ComparedDocument, RoleDiff } from '../model/release-diff.ts'

/** The clauses of one document of which nothing but the number changed, all in one cell: nobody reads them one by one. */
export function renumberedTable(
  { renumbered }: RoleDiff,
  { language, jurisdiction }: ComparedDocument,
  { words }: PaperWords,
): readonly BlankTable[] {
  const here = renumbered.filter(({ documents }) => documents.includes(`${language}-${jurisdiction}`))
  if (here.length === 0) return []
  const text = here.map(({ numberFrom, numberTo }) => `${numberFrom} → ${numberTo}`).join('; ')
  const heading = words.headings.renumbered
  const columns = [{ caption: words.columns.number, share: 1 }]
  return [
    { type: 'table', id: 'renumbered', heading, columns, rows: [[[{ type: 'text', text, tag: 'zxx' }]]], blankRows: 0 },
  ]
}
