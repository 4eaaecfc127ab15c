import { encodePart } from '../../../word/encode-part.ts'
import { wordElements, xmlText } from '../../../word/xml-tree.ts'
import { rootOf } from './parts-of.ts'
import type { TemplatePackage } from './template-package.ts'

/** A package, and the template of Word that it was made from. */
export interface Detached {
  readonly template: TemplatePackage
  /** As Word notes it: `file:///S:/templates/letter.dotx`; absent where it notes none. */
  readonly attachedTo?: string
}

/**
 * The package on its own. Word notes in a document from which template it was made (`w:attachedTemplate`) and looks for it
 * whenever the document is opened, on a drive of somebody else's or in the network.
 */
export function detached(template: TemplatePackage): Detached {
  const isAttachment = ({ kind }: { readonly kind: string }): boolean => kind === 'attachedTemplate'
  const sources = [...template.relationships].filter(([, links]) => links.some(isAttachment))
  const [attachedTo] = sources.flatMap(([, links]) => links.filter(isAttachment).map(({ target }) => target))
  if (attachedTo === undefined) return { template }
  const own = sources.map(([source, links]) => [source, links.filter((link) => !isAttachment(link))] as const)
  const parts = sources.flatMap(([source]) => {
    const tree = template.trees.get(source)
    if (tree === undefined) return []
    for (const element of wordElements(tree, 'attachedTemplate')) element.parentNode?.removeChild(element)
    return [[source, encodePart(xmlText(rootOf(tree)))] as const]
  })
  return {
    template: {
      ...template,
      parts: { ...template.parts, ...Object.fromEntries(parts) },
      relationships: new Map([...template.relationships, ...own]),
    },
    attachedTo,
  }
}
