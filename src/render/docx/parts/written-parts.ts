import type { Document } from 'docx'
import { partWriter, type Standalone, type View } from './part-writer.ts'
import type { Texts } from './texts.ts'

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Marks that the package leaves where only the whole file knows the number: of a picture, of a list. */
const mark = /\{([^{}]+)\}/g

/** The parts that hold what a document says, and what counts them. The relationships of `file` grow: it is written once. */
export function writtenParts(file: Document): Texts {
  const write = partWriter(file)
  const body = pagePart(file, file.Document, 'standalone')
  file.Document.Relationships.addRelationship(nextId(file.Document), `${officeDocument}/fontTable`, 'fontTable.xml')
  return {
    'word/document.xml': body,
    'word/_rels/document.xml.rels': write(file.Document.Relationships, 'plain'),
    ...marginParts(file, 'header', file.Headers),
    ...marginParts(file, 'footer', file.Footers),
    'word/numbering.xml': write(file.Numbering, 'standalone'),
    '[Content_Types].xml': write(file.ContentTypes, 'plain'),
  }
}

function marginParts(file: Document, kind: 'header' | 'footer', views: readonly View[]): Texts {
  const write = partWriter(file)
  const parts = views.flatMap((view, index): [string, string][] => [
    [`word/${kind}${index + 1}.xml`, pagePart(file, view, 'plain')],
    [`word/_rels/${kind}${index + 1}.xml.rels`, write(view.Relationships, 'plain', view)],
  ])
  return Object.fromEntries(parts)
}

/** A part with pictures and lists in it, which get their relationships and numbers once it is written. */
function pagePart(file: Document, view: View, standalone: Standalone): string {
  const xml = partWriter(file)(view.View, standalone, view)
  const marked = new Set([...xml.matchAll(mark)].map(([, key]) => key))
  const pictures = file.Media.Entries.filter(([key]) => marked.has(key))
  // In a margin the package counts from nought.
  const first = view === file.Document ? nextId(view) : 0
  const numbers = new Map(pictures.map(([key], index) => [key, first + index]))
  for (const [key, { fileName }] of pictures)
    view.Relationships.addRelationship(numbers.get(key) ?? first, `${officeDocument}/image`, `media/${fileName}`)
  for (const { reference, instance, numId } of file.Numbering.ConcreteNumbering)
    numbers.set(`${reference}-${instance}`, numId)
  return xml.replace(mark, (whole, key) => String(numbers.get(key) ?? whole))
}

const nextId = ({ Relationships }: View): number => Relationships.RelationshipCount + 1
