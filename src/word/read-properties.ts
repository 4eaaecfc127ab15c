import { parseXml } from './parse-xml.ts'
import type { Parts } from './parts.ts'
import { relatedPart } from './relations.ts'

/**
 * The custom properties of a file by name, each as text whatever its type (ECMA-376 part 1, 22.3); none where the file
 * has no such part. Of two of one name the first counts. Throws `UnreadableXml` where the part is broken.
 */
export function readProperties(parts: Parts): ReadonlyMap<string, string> {
  const part = relatedPart(parts, 'custom-properties', 'customProperties')
  const properties = new Map<string, string>()
  if (!part) return properties
  for (const property of Array.from(parseXml(part).getElementsByTagNameNS('*', 'property'))) {
    const name = property.getAttribute('name')
    if (name && !properties.has(name)) properties.set(name, property.textContent ?? '')
  }
  return properties
}
