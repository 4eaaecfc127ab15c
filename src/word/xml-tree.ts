import { type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'

export type XmlDocument = Document
export type XmlElement = Element
export type XmlNode = Node

/** WordprocessingML as Word writes it (ECMA-376 part 4, transitional). */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The same as "Strict Open XML" has it (part 1): read, never written. */
const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

const isElement = (node: XmlNode): node is XmlElement => node.nodeType === 1

/** Every element below, in document order; made without recursion, so that no depth is too much. */
export function* elementsIn(top: XmlNode): Generator<XmlElement> {
  for (let node = top.firstChild; node !== null; node = following(node, top)) {
    if (isElement(node)) yield node
  }
}

function following(node: XmlNode, top: XmlNode): XmlNode | null {
  if (node.firstChild) return node.firstChild
  for (let up: XmlNode | null = node; up !== null && up !== top; up = up.parentNode) {
    if (up.nextSibling) return up.nextSibling
  }
  return null
}

export const childElements = (parent: XmlNode): readonly XmlElement[] => [...parent.childNodes].filter(isElement)

/** The local name of an element of WordprocessingML, whatever its prefix: `p`, `sectPr`; of any other none. */
export const wordName = ({ namespaceURI, localName }: XmlElement): string | undefined =>
  namespaceURI === wordNamespace || namespaceURI === strictNamespace ? (localName ?? undefined) : undefined

/** Whether it is the element of WordprocessingML with one of these local names. */
export const isWord = (node: XmlNode | null, ...names: readonly string[]): node is XmlElement =>
  node !== null && isElement(node) && names.includes(wordName(node) ?? '')

/** Elements of WordprocessingML with one of these local names, in document order. */
export const wordElements = (top: XmlNode, ...names: readonly string[]): readonly XmlElement[] =>
  [...elementsIn(top)].filter((element) => isWord(element, ...names))

/** The child at the end of a path of local names, the first of each: `wordChild(style, 'rPr', 'sz')`. */
export const wordChild = (top: XmlNode | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlNode | undefined>(
    (parent, name) => parent && childElements(parent).find((child) => isWord(child, name)),
    top,
  ) as XmlElement | undefined

/** The nearest element of that local name that this one stands in. */
export function wordAncestor(node: XmlNode, ...names: readonly string[]): XmlElement | undefined {
  for (let up = node.parentNode; up !== null; up = up.parentNode) if (isWord(up, ...names)) return up
  return undefined
}

/** An attribute of WordprocessingML: `wordAttribute(sectPr, 'val')`. */
export const wordAttribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.getAttributeNS(wordNamespace, name) ?? element?.getAttributeNS(strictNamespace, name) ?? undefined

/** A new element of WordprocessingML with these attributes. */
export function wordElement(
  { ownerDocument }: Pick<XmlElement, 'ownerDocument'>,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  if (ownerDocument === null) throw new Error(`There is no document to make w:${name} for`)
  const made = ownerDocument.createElementNS(wordNamespace, `w:${name}`)
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(wordNamespace, `w:${key}`, value)
  return made
}

/** A part's text as Word wants it: UTF-8, whatever it was in before. */
export const xmlText = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root)}`

/** An element with all that it holds, and the namespaces it needs. */
export const elementText = (element: XmlElement): string => new XMLSerializer().serializeToString(element)
