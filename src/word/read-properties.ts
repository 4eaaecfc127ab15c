import { parseXml } from './parse-xml.ts'
import type { Parts } from './parts.ts'
import { relatedPart } from './relations.ts'
import { childElements } from './xml-tree.ts'

/**
 * The custom properties of a file by name, each as text whatever its type (ECMA-376 part 1, 22.3); none where the file
 * has no such part. Of two of one name the first counts. Throws `UnreadableXml` where the part is broken.
 */
export function readProperties(parts: Parts): ReadonlyMap<string, string> {
  const part = relatedPart(parts, 'custom-properties', 'customProperties')
  const properties = new Map<string, string>()
  if (!part) return properties
  const root = parseXml(part).documentElement
  for (const property of root ? childElements(root) : []) {
    const name = property.localName === 'property' ? property.getAttribute('name') : null
    if (name && !properties.has(name)) properties.set(name, property.textContent ?? '')
  }
  return properties
}
