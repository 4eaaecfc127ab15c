import type { Signing, SigningRow } from '../model/document.ts'
import type { Consequence } from '../model/jurisdiction-file.ts'
import type { PaperWords } from '../model/paper-words.ts'
import { shareOf } from './share-of.ts'

/**
 * Who signs a change, with the blanks of the country: both parties, the employee alone, or nobody. Of a document that is
 * gone (`isThere` is false) nobody says that he or she has read it.
 */
export function partiesSign(consequence: Consequence, paper: PaperWords, isThere: boolean): readonly Signing[] {
  const { signing, statement, words } = paper
  const employee = row('employee', signing, paper)
  const block = { type: 'signing', place: 'full', heading: words.headings.signatures } as const
  switch (consequence) {
    case 'agreement': {
      const employer = row('employer', ['position', ...signing], paper)
      return [{ ...block, id: 'signatures', statement: null, rows: [employer, employee] }]
    }
    case 'notice':
    case 'acquaintance':
      return [{ ...block, id: 'acquaintance', statement: isThere ? statement : null, rows: [employee] }]
    case 'none':
      return []
    default:
      return consequence satisfies never
  }
}

const row = (party: 'employer' | 'employee', cells: readonly string[], { labels }: PaperWords): SigningRow => ({
  label: labels[party] ?? null,
  cells: cells.map((key) => ({ caption: labels[key] ?? '', value: null, share: shareOf(key) })),
})
