import type { ResolvedClause, ResolvedRole, ResolvedSection, Segment } from '../../src/model/resolved-role.ts'
import { isSection } from '../../src/model/section.ts'

/** A clause that says its own id, unless other words are given. */
export function clauseOf(id: string, more: Partial<ResolvedClause> = {}): ResolvedClause {
  const section = id.split('.')[0] ?? ''
  if (!isSection(section)) throw new Error(`${id} names no section`)
  const words: readonly Segment[] = [{ type: 'words', text: id }]
  return { id, section, sentence: false, group: null, words, citation: [], origin: 'role', ...more }
}

/** A section of clauses that complete its lead-in. */
export const sectionOf = (
  id: ResolvedSection['id'],
  clauses: readonly ResolvedClause[],
  more: Partial<ResolvedSection> = {},
): ResolvedSection => ({ id, leadIn: `Lead-in of ${id}:`, sentences: false, clauses, ...more })

/** A resolved role with an empty form; its labels are their own keys in capitals. */
export const sampleRole: ResolvedRole = {
  stamp: { id: 'baker', version: '1.2.0', released: '2026-11-21', status: 'approved' },
  language: {
    id: 'en',
    name: 'English',
    tag: 'en-GB',
    punctuation: { between: ';', last: '.', sentence: '!' },
    typography: { quotes: ['“', '”'], dash: ' – ', listAnd: ' and ', articlesAnd: ' and ' },
    dates: { long: '', months: [] },
  },
  jurisdiction: 'XX',
  title: { line: 'Job description: baker', name: 'JOB DESCRIPTION', subject: 'baker', order: 'name-first' },
  notice: null,
  chapters: [{ id: 'duties', heading: 'Duties', sections: [sectionOf('duties', [clauseOf('duties.bake')])] }],
  form: {
    kind: 'standalone',
    date: 'long',
    page: {
      margins: { top: 20, right: 10, bottom: 20, left: 30 },
      font: 'Serif',
      fontSize: 12,
      lineSpacing: 1,
      justified: false,
      numberFinalDot: true,
      pageNumber: { place: 'bottom-right', from: 1, style: 'plain' },
    },
    opening: [],
    closing: [],
  },
  labels: Object.fromEntries(
    ['organisation', 'place', 'number', 'registryCode', 'address', 'version', 'digitallySigned', 'approvedByOrder']
      .concat([
        'approvingDocument',
        'approve',
        'agree',
        'read',
        'received',
        'position',
        'name',
        'signature',
        'signatureDate',
        'again',
      ])
      .map((key) => [key, key.toUpperCase()]),
  ),
  footer: { version: 'version {{version}} of it', pageNumber: 'Page {{page}} of {{pages}}' },
  watermark: 'DRAFT',
  values: {
    organisation: null,
    kind: 'standalone',
    rows: {},
    annex: ['Annex to contract ', null],
    approval: {},
    approvalOrder: null,
    agreedBy: null,
    signing: 'ink',
    acquaintance: 'inline',
  },
}
