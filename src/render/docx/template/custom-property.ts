import { childElements, elementsIn, elementText, type XmlDocument, type XmlElement } from '../../../word/xml-tree.ts'

/** The first property id that is free ([MS-OLEPS] 2.18.2). */
const firstProperty = 2

/** What a template says of itself in properties of its own, renumbered; what `jd` once said there is out of date. */
export function customProperties(tree: XmlDocument | undefined): readonly string[] {
  const root = tree?.documentElement
  if (!root) return []
  return childElements(root)
    .filter((property) => isWhole(property) && !property.getAttribute('name')?.startsWith('jd.'))
    .map((property, index) => {
      property.setAttribute('pid', String(firstProperty + index))
      return elementText(property)
    })
}

/** A property holds a value and no other property (ECMA-376 part 1, 22.3.2.2): one inside could speak for `jd`. */
const isWhole = (property: XmlElement): boolean =>
  property.localName === 'property' && [...elementsIn(property)].every(({ localName }) => localName !== 'property')
