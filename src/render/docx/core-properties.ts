import type { JobDocument } from '../../model/document.ts'
import { plainText } from '../../model/plain-text.ts'
import { escapeXml } from '../../word/escape-xml.ts'
import type { RenderOptions } from '../renderer.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/** The organisation the document is for, or where its name is a blank the program's, without its version. */
function creatorOf({ children }: JobDocument, tool: string): string {
  const letterhead = children.find((block) => block.type === 'letterhead')
  const organisation = letterhead === undefined ? '' : plainText(letterhead.organisation).trim()
  return organisation === '' ? (tool.split(/\s/, 1)[0] ?? tool) : organisation
}

/** `docProps/core.xml` (ECMA-376 part 2, 11): title, language, author and the one date, nothing from the machine. */
export function corePropertiesXml(document: JobDocument, { tool, date }: RenderOptions): string {
  const creator = escapeXml(creatorOf(document, tool))
  const instant = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    `${declaration}<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escapeXml(document.title)}</dc:title>`,
    `<dc:creator>${creator}</dc:creator>`,
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    `<dc:language>${escapeXml(document.tag)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
}
