import { encodePart } from '../../word/encode-part.ts'
import { partText } from '../../word/part-text.ts'
import type { Parts } from '../../word/parts.ts'

/** A change to the XML of one part that the package `docx` has no option for. */
interface Amendment {
  readonly part: string
  readonly pattern: RegExp
  readonly replacement: string
}

const amendments = (tag: string): readonly Amendment[] => [
  { part: 'word/settings.xml', pattern: /<\/w:compat>/, replacement: `$&<w:themeFontLang w:val="${tag}"/>` },
  { part: 'word/styles.xml', pattern: /<w:pPrDefault><w:pPr>/, replacement: '$&<w:widowControl/>' },
  // The package always brings a list of bullets that nothing refers to, and calls every list a hybrid one.
  { part: 'word/numbering.xml', pattern: /<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/s, replacement: '' },
  { part: 'word/numbering.xml', pattern: /<w:num w:numId="1">.*?<\/w:num>/s, replacement: '' },
  { part: 'word/numbering.xml', pattern: /"hybridMultilevel"/g, replacement: '"multilevel"' },
  { part: 'word/numbering.xml', pattern: / w:tentative="1"/g, replacement: '' },
]

/** Bookmark ids count through the whole process; a document's own begin at 1. */
function renumberBookmarks(xml: string): string {
  const ids = [...xml.matchAll(/<w:bookmarkStart\b[^>]* w:id="(\d+)"/g)].map(([, id]) => id)
  const own = new Map(ids.map((id, index) => [id, index + 1]))
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]* w:id=")(\d+)"/g, (_, tag, id) => `${tag}${own.get(id) ?? 0}"`)
}

/** So do the ids of pictures, of which a document has a single one. */
const renumberPictures = (xml: string): string => xml.replace(/(<wp:docPr\b[^>]* id=")\d+"/g, '$11"')

/** The parts as they should be; throws where the package has changed and an amendment finds no place. */
export function amend(parts: Parts, tag: string): Parts {
  const amended: Record<string, Uint8Array> = { ...parts }
  const change = (part: string, edit: (xml: string) => string) => {
    amended[part] = encodePart(edit(partText(amended, part)))
  }
  for (const { part, pattern, replacement } of amendments(tag)) {
    change(part, (xml) => {
      if (xml.search(pattern) < 0) throw new Error(`${part} has no ${pattern.source} to amend`)
      return xml.replace(pattern, replacement)
    })
  }
  change('word/document.xml', (xml) => renumberPictures(renumberBookmarks(xml)))
  return amended
}
