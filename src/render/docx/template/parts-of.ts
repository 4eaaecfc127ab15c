import type { XmlDocument, XmlElement } from '../../../word/xml-tree.ts'
import { targetPart } from './relationships.ts'
import type { TemplatePackage } from './template-package.ts'

/** Names of the parts of these kinds that the document has: `header`, `settings`. */
export const partsOf = (
  { relationships, main, trees }: TemplatePackage,
  ...kinds: readonly string[]
): readonly string[] => [
  ...new Set(
    (relationships.get(main) ?? [])
      .filter(({ kind, isExternal }) => kinds.includes(kind) && !isExternal)
      .map((one) => targetPart(main, one))
      .filter((name) => trees.has(name)),
  ),
]

/** Their root elements. */
export const rootsOf = (template: TemplatePackage, ...kinds: readonly string[]): readonly XmlElement[] =>
  partsOf(template, ...kinds).map((name) => rootOf(template.trees.get(name)))

export function rootOf(tree: XmlDocument | undefined): XmlElement {
  if (!tree?.documentElement) throw new Error('A part without an element')
  return tree.documentElement
}
