import type { JobDocument } from '../../../model/document.ts'
import { encodePart } from '../../../word/encode-part.ts'
import { escapeXml } from '../../../word/escape-xml.ts'
import { partText } from '../../../word/part-text.ts'
import type { Parts } from '../../../word/parts.ts'
import { paragraphStyles } from '../style-ids.ts'
import { adoptLists } from './adopt-lists.ts'
import { type AdoptedMargin, addsFirstPage, adoptMargins, marginReferences } from './adopt-margins.ts'
import { adoptMedia } from './adopt-media.ts'
import { type AdoptedStyles, adoptStyles } from './adopt-styles.ts'
import {
  type ContentTypes,
  contentTypeOf,
  contentTypesPart,
  contentTypesXml,
  readContentTypes,
} from './content-types.ts'
import { type OwnFile, ownFile } from './own-file.ts'
import { filled } from './pieces.ts'
import { placeholderValues } from './placeholder-values.ts'
import { relationshipsPart, relationshipsXml } from './relationships.ts'
import type { FreeIds, WordTemplate } from './word-template.ts'

const documentPart = 'word/document.xml'

/** The parts of the document in the parts of the template: its words, lists and styles, with ids that are free there. */
export function intoTemplate(packed: Parts, template: WordTemplate, document: JobDocument): Parts {
  const own = ownFile(packed)
  const margins = adoptMargins(own, template)
  const media = adoptMedia(own, template)
  const lists = adoptLists(partText(packed, 'word/numbering.xml'), template.free)
  const styles = adoptStyles(
    partText(packed, 'word/styles.xml'),
    [own.body, ...ownTexts(margins, own)],
    template.styles,
  )
  const body = own.body.startsWith('<w:tbl>') && template.isAfterTable ? `${spacer}${own.body}` : own.body
  const content = {
    ...placeholderValues(document),
    lang: `<w:lang w:val="${escapeXml(document.tag)}"/>`,
    content: styles.renamed(lists.renumbered(media.relinked(withFreeIds(body, template.free)))),
    styles: styles.added,
    abstractLists: lists.abstractLists,
    lists: lists.lists,
    references: marginReferences(margins),
    titlePage: addsFirstPage(own, template.margins) ? '<w:titlePg/>' : '',
  }
  const written = Object.entries(template.pieces).map(([name, pieces]) => [name, encodePart(filled(pieces, content))])
  const parts: Parts = { ...template.parts, ...Object.fromEntries(written) }
  return {
    ...parts,
    ...media.parts,
    ...marginParts(margins, own, parts, styles),
    [relationshipsPart(documentPart)]: encodePart(
      relationshipsXml([
        ...template.relationships,
        ...media.relationships,
        ...margins.map(({ relationship }) => relationship),
      ]),
    ),
    [contentTypesPart]: encodePart(contentTypesXml(typesOf(template, own, margins))),
  }
}

/** A line between a table of the template and one of the document, which Word would take for one. */
const spacer = `<w:p><w:pPr><w:pStyle w:val="${paragraphStyles.spacer}"/></w:pPr></w:p>`

const ownTexts = (margins: readonly AdoptedMargin[], { parts }: OwnFile): readonly string[] =>
  margins.filter(({ from }) => from === 'document').map(({ source }) => partText(parts, source))

/** Bookmarks, tracked changes and shapes count on where the template's own end. */
const withFreeIds = (xml: string, free: FreeIds): string =>
  xml
    .replace(/(<w:\w+\b[^>]* w:id=")(\d+)"/g, (_, tag, id) => `${tag}${Number(id) + free.mark - 1}"`)
    .replace(/(<wp:docPr\b[^>]* id=")(\d+)"/g, (_, tag, id) => `${tag}${Number(id) + free.drawing - 1}"`)

/** Headers and footers with what they need; those of the document in the template's styles. */
function marginParts(
  margins: readonly AdoptedMargin[],
  own: OwnFile,
  template: Parts,
  { renamed }: AdoptedStyles,
): Parts {
  return Object.fromEntries(
    margins.flatMap(({ from, source, part }) => {
      const parts = from === 'document' ? own.parts : template
      const links = parts[relationshipsPart(source)]
      const content =
        from === 'document' ? encodePart(renamed(partText(parts, source))) : (parts[source] ?? new Uint8Array())
      return [[part, content], ...(links ? [[relationshipsPart(part), links]] : [])]
    }),
  )
}

/** The template's types, with those of what the document brings. */
function typesOf({ types }: WordTemplate, { parts }: OwnFile, margins: readonly AdoptedMargin[]): ContentTypes {
  const own = readContentTypes(parts[contentTypesPart] ?? new Uint8Array())
  const added = margins.map(({ from, source, part }) => [
    part,
    contentTypeOf(from === 'document' ? own : types, source),
  ])
  return {
    defaults: { ...own.defaults, ...types.defaults },
    overrides: { ...types.overrides, ...Object.fromEntries(added) },
  }
}
