import type { IXmlableObject } from 'docx'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** What XML has another way to say, and the control characters that it has no way to say at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const special = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g

/** Most values are names and numbers with nothing to escape, and to search is cheaper than to replace. */
const escaped = (value: unknown): string => {
  const text = String(value)
  return text.search(special) < 0 ? text : text.replace(special, (sign) => entities[sign] ?? '')
}

/** As components of the package `docx` tell it: an object with attributes alone, a list of them and of content, or a text. */
type Told = IXmlableObject | readonly (IXmlableObject | string)[] | string | number | boolean

/** The name of an element that is XML already. */
export const verbatim = '#xml'

/**
 * An element as a component of the package `docx` tells it (`prepForXml`): `{ name: told }`. The text is the one that the
 * package would write, without its detour over a tree of elements.
 */
export function xmlOf(element: IXmlableObject): string {
  let xml = ''
  for (const name in element) xml += name === verbatim ? element[name] : written(name, element[name])
  return xml
}

function written(name: string, told: Told): string {
  if (typeof told !== 'object') return `<${name}>${escaped(told)}</${name}>`
  if (!isList(told)) return `<${name}${attributesOf(told)}/>`
  let attributes = ''
  let content = ''
  for (const one of told) {
    if (typeof one !== 'object') content += escaped(one)
    else if (one._attr) attributes += attributesOf(one)
    else content += xmlOf(one)
  }
  return `<${name}${attributes}>${content}</${name}>`
}

const isList = (told: Told): told is readonly (IXmlableObject | string)[] => Array.isArray(told)

function attributesOf({ _attr: attributes }: IXmlableObject): string {
  let xml = ''
  for (const name in attributes) xml += ` ${name}="${escaped(attributes[name])}"`
  return xml
}
