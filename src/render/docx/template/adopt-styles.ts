import { styleKey } from './style-key.ts'
import { defaultStyle, type TemplateStyles } from './template-styles.ts'

/** One style as the document's own file has it. */
interface OwnStyle {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly xml: string
}

export interface AdoptedStyles {
  /** The styles that the template lacks, as XML. */
  readonly added: string
  /** XML of the document with the ids that its styles have in the template. */
  readonly renamed: (xml: string) => string
}

const reference = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/g

/**
 * The styles of a document in a template. One that the template has under the same name is the template's, whatever its
 * id: a Word in another language has other ids, and a company may define ours. What is used and lacking is added.
 */
export function adoptStyles(stylesXml: string, usedIn: readonly string[], template: TemplateStyles): AdoptedStyles {
  const own = stylesIn(stylesXml)
  const lacking = usedStyles(
    own.filter((style) => idIn(template, style).length === 0),
    usedIn,
  )
  const ids = new Map(own.flatMap((style) => idIn(template, style).map((id) => [style.id, id] as const)))
  for (const { id } of lacking) ids.set(id, freshId(id, template.taken))
  const renamed = (xml: string): string => xml.replace(reference, (_, tag, id) => `${tag}${ids.get(id) ?? id}"`)
  const added = lacking.map(({ id, xml }) => withoutUnknown(renamed(xml), id, ids))
  return { added: added.join(''), renamed }
}

/** The template's id of a style of ours: of the same name, or what stands for it where none is named. */
function idIn({ ids }: TemplateStyles, { type, name, xml }: OwnStyle): readonly string[] {
  const isDefault = /^<w:style\b[^>]* w:default="/.test(xml)
  const id = ids.get(isDefault ? defaultStyle(type) : styleKey(type, name))
  return id === undefined ? [] : [id]
}

const stylesIn = (xml: string): readonly OwnStyle[] =>
  [...xml.matchAll(/<w:style\b([^>]*)>.*?<\/w:style>/gs)].map(([whole, attributes = '']) => ({
    id: / w:styleId="([^"]*)"/.exec(attributes)?.[1] ?? '',
    type: / w:type="([^"]*)"/.exec(attributes)?.[1] ?? 'paragraph',
    name: /<w:name w:val="([^"]*)"/.exec(whole)?.[1] ?? '',
    xml: whole,
  }))

/** Those of the styles that are named, and that they name. */
function usedStyles(own: readonly OwnStyle[], usedIn: readonly string[]): readonly OwnStyle[] {
  const used = new Set<string>()
  const open = [...usedIn]
  for (let xml = open.pop(); xml !== undefined; xml = open.pop()) {
    for (const [, , id = ''] of xml.matchAll(reference)) {
      if (used.has(id)) continue
      used.add(id)
      open.push(...own.filter((style) => style.id === id).map((style) => style.xml))
    }
  }
  return own.filter(({ id }) => used.has(id))
}

function freshId(id: string, taken: ReadonlySet<string>): string {
  let fresh = id
  while (taken.has(fresh)) fresh = `${fresh}Jd`
  return fresh
}

/** A style under its new id; a style that neither file has is not named. */
function withoutUnknown(xml: string, id: string, ids: ReadonlyMap<string, string>): string {
  const known = new Set(ids.values())
  return xml
    .replace(/( w:styleId=")[^"]*"/, (_, attribute) => `${attribute}${ids.get(id) ?? id}"`)
    .replace(/<w:(?:basedOn|next|link) w:val="([^"]*)"\/>/g, (tag, target) => (known.has(target) ? tag : ''))
}
