import { type Relationship, targetPart } from './relationships.ts'
import type { TemplatePackage } from './template-package.ts'

/** Kinds of relationships that a part names by their id; all others hold by being there. */
const named = /^(image|hyperlink|header|footer|oleObject|package|chart|diagram\w+|control|video|audio|media)$/

/** The comments of a document and what belongs to them. */
const comments = /^comments|^people$/

/**
 * The package without what nothing names any longer: what stood in a replaced body is nobody's business. `text` is the
 * document part as it will be.
 */
export function swept(template: TemplatePackage, text: string): TemplatePackage {
  const { main, parts, types } = template
  const own = (template.relationships.get(main) ?? []).filter((one) => isNamed(one, text))
  const relationships = new Map([...template.relationships, [main, own]])
  const reached = reachable(relationships)
  const stays = (name: string): boolean => reached.has(name) || name === '[Content_Types].xml' || name.endsWith('.rels')
  const keep = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => stays(name)))
  return {
    ...template,
    parts: keep(parts),
    types: { ...types, overrides: keep(types.overrides) },
    relationships: new Map([...relationships].filter(([source]) => source === '' || reached.has(source))),
  }
}

function isNamed({ kind, id }: Relationship, text: string): boolean {
  if (comments.test(kind)) return text.includes('commentReference')
  return !named.test(kind) || text.includes(`"${id}"`)
}

function reachable(relationships: TemplatePackage['relationships']): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = ['']
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    for (const one of relationships.get(source) ?? []) {
      const part = targetPart(source, one)
      if (one.isExternal || reached.has(part)) continue
      reached.add(part)
      open.push(part)
    }
  }
  return reached
}
