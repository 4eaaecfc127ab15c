import type { Texts } from './parts/texts.ts'

/** A change to the XML of one part that the package `docx` has no option for. */
interface Amendment {
  readonly part: string
  readonly pattern: RegExp
  readonly replacement: string
}

const frameAmendments = (tag: string): readonly Amendment[] => [
  { part: 'word/settings.xml', pattern: /<\/w:compat>/, replacement: `$&<w:themeFontLang w:val="${tag}"/>` },
  { part: 'word/styles.xml', pattern: /<w:pPrDefault><w:pPr>/, replacement: '$&<w:widowControl/>' },
]

const numberingAmendments: readonly Amendment[] = [
  // The package always brings a list of bullets that nothing refers to, and calls every list a hybrid one.
  { part: 'word/numbering.xml', pattern: /<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/s, replacement: '' },
  { part: 'word/numbering.xml', pattern: /<w:num w:numId="1">.*?<\/w:num>/s, replacement: '' },
  { part: 'word/numbering.xml', pattern: /"hybridMultilevel"/g, replacement: '"multilevel"' },
  { part: 'word/numbering.xml', pattern: / w:tentative="1"/g, replacement: '' },
]

/**
 * Bookmark ids count through the whole process; a document's own begin at 1. Where what was written in another one stands
 * beside what is new, two may have the same: an end belongs to the last one that began.
 */
function renumberBookmarks(xml: string): string {
  const own = new Map<string, number>()
  let last = 0
  return xml.replace(/(<w:bookmark(Start|End)\b[^>]* w:id=")(\d+)"/g, (_, tag, edge, id) => {
    if (edge === 'Start') own.set(id, ++last)
    return `${tag}${own.get(id) ?? 0}"`
  })
}

/** So do the ids of pictures, of which a document has a single one. */
const renumberPictures = (xml: string): string => xml.replace(/(<wp:docPr\b[^>]* id=")\d+"/g, '$11"')

/** The parts that no word stands in, for a document in this language (BCP 47). */
export const amendFrame = (texts: Texts, tag: string): Texts => amended(texts, frameAmendments(tag))

/** The parts that hold what the document says. */
export function amendWritten(texts: Texts): Texts {
  const body = 'word/document.xml'
  const { [body]: xml = '' } = texts
  return { ...amended(texts, numberingAmendments), [body]: renumberPictures(renumberBookmarks(xml)) }
}

/** Throws where the package has changed and an amendment finds no place. */
function amended(texts: Texts, amendments: readonly Amendment[]): Texts {
  const own: Record<string, string> = { ...texts }
  for (const { part, pattern, replacement } of amendments) {
    const { [part]: xml = '' } = own
    if (xml.search(pattern) < 0) throw new Error(`${part} has no ${pattern.source} to amend`)
    own[part] = xml.replace(pattern, replacement)
  }
  return own
}
