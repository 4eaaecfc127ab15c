import type { Element, Node } from '@xmldom/xmldom'

/** WordprocessingML as Word writes it by default, and as "Strict Open XML" (ECMA-376 part 1 and part 4, annex A). */
const namespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** Children that are elements, whatever their namespace. */
export const childElements = (node: Node): readonly Element[] =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeType === child.ELEMENT_NODE)

/** The local name of an element of WordprocessingML; of any other none, whatever its prefix. */
export const wordName = ({ namespaceURI, localName }: Element): string | undefined =>
  namespaces.has(namespaceURI ?? '') ? (localName ?? undefined) : undefined

/** The first element at the end of a path of names, each a child of the one before. */
export const wordChild = (element: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (parent, name) => parent && childElements(parent).find((child) => wordName(child) === name),
    element,
  )

/** An attribute in the element's own namespace: Word takes no other for its own. */
export const wordAttribute = (element: Element, name: string): string | undefined =>
  element.getAttributeNS(element.namespaceURI, name) ?? undefined

/** A property that is there is on, unless it says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(wordAttribute(property, 'val') ?? '')
}
