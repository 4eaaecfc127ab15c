import type { ChangesFile } from '../model/changes-file.ts'
import type { FormBlock, SigningForm } from '../model/jurisdiction-file.ts'
import type { PaperWords, SheetWords } from '../model/paper-words.ts'
import type { CitationRun } from '../model/resolved-role.ts'
import { capitalised } from './capitalised.ts'
import { cite, type OriginalLanguage } from './cite.ts'
import { formatDate } from './format-date.ts'
import { phrasesOf } from './phrases.ts'
import { titleForms, type Wordings } from './wordings.ts'

/** The topic of law that speaks of a change. */
const topic = 'change-of-terms'

/** The words of the papers that go with a document, for one role in one language under one country. */
export function paperWords(
  words: ChangesFile,
  wordings: Wordings,
  original: OriginalLanguage,
  { version, released }: { readonly version: string; readonly released: string },
): PaperWords {
  const { tag = 'und', dates = { long: '', months: [] } } = wordings.language.value
  const { form } = wordings.jurisdiction.value
  const labels = { ...wordings.words.value.labels, ...wordings.jurisdictionCell.value.labels }
  const phrases = phrasesOf(tag)
  const filled = (frame: string): string =>
    phrases(frame, { title: titleForms(wordings) ?? {}, version })
      .words.map((segment) => (segment.type === 'words' ? segment.text : ''))
      .join('')
  return {
    words,
    changes: { name: words.documentName, title: filled(words.documentTitle) },
    acquaintance: {
      name: words.acquaintanceName,
      title: filled(words.acquaintanceTitle),
      version: words.labels.versionTo,
      released: words.labels.released,
      heading: words.headings.acquaintance,
    },
    ...(words.staff ? { staff: staffSheet(words.staff, labels, filled) } : {}),
    subject: filled(words.subject),
    titleOrder: labels.titleOrder === 'subject-first' ? 'subject-first' : 'name-first',
    labels,
    signing: employeesCells([...(form?.opening ?? []), ...(form?.closing ?? [])]),
    released: formatDate(released, form?.date ?? 'YYYY-MM-DD', dates),
    statement: filled(words.statement),
    jobTitle: capitalised(titleForms(wordings)?.nominative ?? '', tag),
    basis: basisIn(wordings, original),
  }
}

/** The sheet is the document's own acquaintance block for many, so that it bears the heading of that. */
function staffSheet(
  { name, title, released }: NonNullable<ChangesFile['staff']>,
  labels: PaperWords['labels'],
  filled: (frame: string) => string,
): SheetWords {
  const { version = '', acquaintance: heading = '' } = labels
  return { name, title: filled(title), version, released, heading }
}

/** What the country has an employee fill in to confirm that he or she was acquainted with a paper. */
function employeesCells(form: readonly FormBlock[]): readonly string[] {
  const block = form.find((one): one is SigningForm => one.block === 'signing' && one.id === 'acquaintance')
  return block?.rows[0]?.cells ?? ['signature', 'name', 'signatureDate']
}

/** The citation without its brackets, and without the keys of the statutes. */
function basisIn(wordings: Wordings, original: OriginalLanguage): PaperWords['basis'] {
  const entry = wordings.jurisdiction.value.topics?.[topic]
  const runs = entry === undefined || entry === 'none' ? [] : cite(entry, wordings, original)
  return runs.slice(1, -1).map(({ statute: _, ...run }: CitationRun) => run)
}
