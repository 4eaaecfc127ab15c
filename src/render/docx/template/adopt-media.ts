import { extensionOf } from './content-types.ts'
import type { OwnFile } from './own-file.ts'
import { type Relationship, targetPart } from './relationships.ts'
import type { WordTemplate } from './word-template.ts'

/** Pictures and links of a document's body, as they go into a template. */
export interface AdoptedMedia {
  readonly relationships: readonly Relationship[]
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** XML of the document with the ids that they have in the template. */
  readonly relinked: (xml: string) => string
}

const reference = /(<\w+:\w+\b[^>]* r:(?:id|embed|link)=")([^"]*)"/g

/** What the body names by relationship, under ids and names that are free in the template. */
export function adoptMedia({ body, relationships, parts }: OwnFile, template: WordTemplate): AdoptedMedia {
  const named = new Set([...body.matchAll(reference)].map(([, , id = '']) => id))
  const taken = new Set(template.relationships.map(({ id }) => id))
  const adopted = relationships
    .filter(({ id }) => named.has(id))
    .map((one) => {
      const id = freeName(`rIdJd-${one.id}`, (name) => taken.has(name))
      if (one.isExternal) return { own: one.id, relationship: { ...one, id } }
      const part = targetPart('word/document.xml', one)
      const isTaken = (name: string) => template.parts[`word/media/${name}`] !== undefined
      const target = `media/${freeName(part.replace(/^.*\//, ''), isTaken)}`
      return { own: one.id, relationship: { ...one, id, target }, bytes: parts[part] ?? new Uint8Array() }
    })
  const ids = new Map(adopted.map(({ own, relationship }) => [own, relationship.id]))
  return {
    relationships: adopted.map(({ relationship }) => relationship),
    parts: Object.fromEntries(
      adopted.flatMap(({ relationship, bytes }) => (bytes ? [[`word/${relationship.target}`, bytes]] : [])),
    ),
    relinked: (xml) => xml.replace(reference, (_, tag, id) => `${tag}${ids.get(id) ?? id}"`),
  }
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  const extension = extensionOf(name)
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1)
  let free = name
  for (let number = 2; isTaken(free); number++) free = `${stem}-${number}${extension === '' ? '' : `.${extension}`}`
  return free
}
