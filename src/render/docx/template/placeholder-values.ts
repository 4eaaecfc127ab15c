import type { Inline, JobDocument } from '../../../model/document.ts'
import { escapeXml } from '../../../word/escape-xml.ts'
import { ruledBlank } from '../../ruled-blank.ts'
import type { Placeholder } from './placeholder-names.ts'

/** What a document puts where a template asks for it, as XML text; what is not given is a line to be filled in. */
export function placeholderValues(document: JobDocument): Readonly<Record<Placeholder, string>> {
  const { role, language, title, children } = document
  const letterhead = children.find((block) => block.type === 'letterhead')
  const rows = children.flatMap((block) => (block.type === 'letterhead' || block.type === 'fields' ? block.rows : []))
  const value = (id: string): string => written(rows.find((row) => row.id === id)?.value)
  return {
    organisation: written(letterhead?.organisation),
    title: escapeXml(title),
    role: escapeXml(role.id),
    version: escapeXml(role.version),
    language: escapeXml(language),
    number: value('number'),
    date: value('date'),
    place: value('place'),
  }
}

const blank: readonly Inline[] = [{ type: 'blank' }]

const written = (content: readonly Inline[] = blank): string =>
  escapeXml(content.map((inline) => (inline.type === 'blank' ? ruledBlank() : inline.text)).join(''))
