import { partText } from '../../../word/part-text.ts'
import type { Parts } from '../../../word/parts.ts'
import { type Relationship, readRelationships, relationshipsPart, targetPart } from './relationships.ts'
import type { Margin, PageKind } from './sections.ts'

/** A document as a file of its own, before it goes into a template. */
export interface OwnFile {
  readonly parts: Parts
  readonly relationships: readonly Relationship[]
  /** What stands in the body, without the properties of its section. */
  readonly body: string
  readonly margins: readonly OwnMargin[]
  readonly hasOwnFirstPage: boolean
}

export interface OwnMargin {
  readonly margin: Margin
  readonly page: PageKind
  readonly part: string
}

const documentPart = 'word/document.xml'

/** Takes apart what this renderer wrote; throws where it is written otherwise. */
export function ownFile(parts: Parts): OwnFile {
  const xml = partText(parts, documentPart)
  const [, body, section] = /<w:body>(.*)(<w:sectPr\b.*<\/w:sectPr>)<\/w:body>/s.exec(xml) ?? []
  if (body === undefined || section === undefined) throw new Error(`${documentPart} has no body with a section`)
  const relationships = readRelationships(parts[relationshipsPart(documentPart)])
  const partOf = (id: string): string => {
    const found = relationships.find((one) => one.id === id)
    if (found === undefined) throw new Error(`${documentPart} names ${id}, which is nowhere`)
    return targetPart(documentPart, found)
  }
  const references = section.matchAll(/<w:(header|footer)Reference w:type="(\w+)" r:id="([^"]*)"/g)
  return {
    parts,
    relationships,
    body,
    margins: [...references].map(([, margin, page, id = '']) => ({
      margin: margin as Margin,
      page: page as PageKind,
      part: partOf(id),
    })),
    hasOwnFirstPage: /<w:titlePg(?:\/>| w:val="true")/.test(section),
  }
}
