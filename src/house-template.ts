import { type Diagnostic, error, note } from './diagnostics/diagnostic.ts'
import { didYouMean } from './diagnostics/did-you-mean.ts'
import { startOf } from './diagnostics/start-of.ts'
import type { JobDocument } from './model/document.ts'
import type { Place, SourceFile } from './model/source.ts'
import type { LeftOut } from './render/docx/template/place-content.ts'
import { contentPlaceholder, placeholders } from './render/docx/template/placeholder-names.ts'
import type { ReadTemplate } from './render/docx/template/read-template.ts'
import type { TemplateRemarks } from './render/docx/template/template-remarks.ts'
import type { WordTemplate } from './render/docx/template/word-template.ts'

/** A company's own Word file, and what is to be said of it. */
export interface HouseTemplate {
  /** Absent where it cannot be used; then one of the diagnostics is an error. */
  readonly template?: WordTemplate
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a company's Word file for these documents. */
export async function houseTemplate(
  { path, bytes }: Pick<SourceFile, 'path' | 'bytes'>,
  documents: readonly JobDocument[],
): Promise<HouseTemplate> {
  const place = startOf(path)
  // Few companies have one, and what reads XML takes its time to load.
  const { readTemplate } = await import('./render/docx/template/read-template.ts')
  const read = readTemplate(bytes)
  if ('refused' in read) return { diagnostics: read.refused.map((reason) => error('template/refused', reason, place)) }
  const { template, remarks } = read
  const unnumbered = onePerForm(documents).some((document) => isUnnumbered(document, read))
  const unknown = unknownPlaceholders(remarks, place)
  return {
    ...(unknown.length > 0 ? {} : { template }),
    diagnostics: [...unknown, ...notes(remarks, unnumbered, place)],
  }
}

/** The law and the language decide how pages are numbered. */
const onePerForm = (documents: readonly JobDocument[]): readonly JobDocument[] => [
  ...new Map(documents.map((document) => [`${document.jurisdiction} ${document.language}`, document])).values(),
]

/** Whether a document's own page number gives way to a header or footer without one. */
function isUnnumbered({ page: { pageNumber } }: JobDocument, { template, remarks }: ReadTemplate): boolean {
  const { lacking } = template.margins
  const gone = pageNumber.place === 'top-centre' ? lacking.header : lacking.footer
  return pageNumber.pattern.length > 0 && !gone.includes('default') && !remarks.numbersPages
}

const known: readonly string[] = [contentPlaceholder, ...placeholders]

const unknownPlaceholders = ({ unknown }: TemplateRemarks, place: Place): readonly Diagnostic[] =>
  [...new Map(unknown.map((one) => [one.written, one])).values()].map(({ name, written }) =>
    error('template/placeholder', `The template asks for \`${written}\`, which jd does not know`, place, {
      ...didYouMean(name, known),
      ...(didYouMean(name, known).help ? {} : { help: `There are ${known.map((one) => `{{${one}}}`).join(' ')}` }),
    }),
  )

const notes = (remarks: TemplateRemarks, unnumbered: boolean, place: Place): readonly Diagnostic[] => [
  ...missingStyles(remarks, place),
  ...bodyNotes(remarks, place),
  ...marginNotes(remarks, unnumbered, place),
]

const missingStyles = (remarks: TemplateRemarks, place: Place): readonly Diagnostic[] =>
  remarks.missingStyles.map((name) =>
    note('template/style-missing', `The template has no style \`${name}\`, so jd's own is used`, place, {
      help: 'To give it the look of the house, apply that style of Word once in the template and change it there',
    }),
  )

function bodyNotes(
  { leftOut, comments, isProtected, attachedTo }: TemplateRemarks,
  place: Place,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (leftOut) {
    const replaced = `The template has no {{content}}, so its body is replaced: ${countOf(leftOut)} of it are left out`
    const help = 'Write {{content}} in a paragraph of its own where the document belongs'
    found.push(note('template/body-replaced', replaced, place, { help }))
  }
  if (attachedTo !== undefined) {
    const message = `The template was made from \`${attachedTo}\`, which documents do not go on looking for`
    found.push(note('template/attached', message, place))
  }
  if (comments > 0) {
    const kept = `The template has ${comments === 1 ? 'a comment' : `${comments} comments`}, kept in every document`
    found.push(note('template/comments', kept, place, { help: 'Delete what the employee should not read' }))
  }
  if (isProtected) {
    const help = 'Stop the protection in the template if the documents are to be edited'
    const message = 'The template is protected against editing, and so is every document'
    found.push(note('template/protected', message, place, { help }))
  }
  return found
}

function marginNotes({ lacksStamp }: TemplateRemarks, unnumbered: boolean, place: Place): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (lacksStamp) {
    const message = 'The footer of the template names neither role nor version; the properties of the file do'
    const help = 'Write {{role}} {{version}} · {{language}} in its footer'
    found.push(note('template/stamp', message, place, { help }))
  }
  if (unnumbered) {
    const message = 'The country numbers the pages, but the header and footer of the template do not'
    const help = 'Insert a page number into the header or footer of the template'
    found.push(note('template/page-number', message, place, { help }))
  }
  return found
}

const countOf = ({ words, pictures }: LeftOut = { words: 0, pictures: 0 }): string =>
  [
    ...(words > 0 ? [`${words} ${words === 1 ? 'word' : 'words'}`] : []),
    ...(pictures > 0 ? [`${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`] : []),
  ].join(' and ')
