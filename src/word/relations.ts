import { parseXml } from './parse-xml.ts'
import type { Parts } from './parts.ts'

/** How the types of the relationships that are looked for end, in either edition of the standard. */
type RelationType = 'officeDocument' | 'custom-properties' | 'customProperties'

const packageRelations = '_rels/.rels'

/**
 * The part that the package itself names for a purpose: which name it has is left to the program that saved the file
 * (ECMA-376 part 2, 6.5). Throws `UnreadableXml` where the list of relationships is broken.
 */
export function relatedPart(parts: Parts, ...types: readonly RelationType[]): Uint8Array | undefined {
  const list = parts[packageRelations]
  if (!list) return undefined
  const relations = Array.from(parseXml(list).getElementsByTagNameNS('*', 'Relationship'))
  const found = relations.find((relation) => {
    const type = relation.getAttribute('Type') ?? ''
    return relation.getAttribute('TargetMode') !== 'External' && types.some((one) => type.endsWith(`/${one}`))
  })
  const target = found?.getAttribute('Target')
  return target ? parts[partName(target)] : undefined
}

/** Targets are relative to the root of the package here, with or without a slash, and may be percent-encoded. */
function partName(target: string): string {
  try {
    return decodeURIComponent(new URL(target, 'package://root/').pathname.slice(1))
  } catch {
    return target
  }
}
