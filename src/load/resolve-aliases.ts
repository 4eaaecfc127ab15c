import { type Alias, type Document, isAlias, type Node, visit } from 'yaml'

export interface Aliases {
  /** What each alias stands for: the last node before it that bears its anchor (YAML 1.2.2, 7.1). */
  readonly targets: ReadonlyMap<Alias, Node>
  /** Aliases without an anchor. */
  readonly dangling: readonly Alias[]
}

/** Every alias of a document in one walk; asking each for its own target would walk the document again and again. */
export function resolveAliases(document: Document.Parsed): Aliases {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  const dangling: Alias[] = []
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node)
        return
      }
      const target = anchors.get(node.source)
      if (target) targets.set(node, target)
      else dangling.push(node)
    },
  })
  return { targets, dangling }
}
