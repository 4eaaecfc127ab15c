import { SaxesParser } from 'saxes'

/** An element with its qualified name (`w:p`), its attributes by qualified name, and what it contains in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The root element; throws on XML that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)!.children.push(text))
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return elements(root)[0]!
}

export const elements = ({ children }: Pick<XmlElement, 'children'>): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string')

/** Every element of this name below, in document order. */
export const descendants = (element: XmlElement, name: string): readonly XmlElement[] =>
  elements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)])

/** The first element at the end of a path of names, each a child of the one before. */
export const at = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (parent, name) => parent && elements(parent).find((child) => child.name === name),
    element,
  )

/** All text below, as it stands. */
export const textContent = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('')
