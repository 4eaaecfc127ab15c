import { parseXml } from '../../../word/parse-xml.ts'
import { wordAttribute, wordElements, wordNamespace, type XmlDocument } from '../../../word/xml-tree.ts'
import { type Relationship, targetPart, typeOfKind } from './relationships.ts'
import type { TemplatePackage } from './template-package.ts'

/** Where Word itself puts the document, and where whoever reads a file of `jd` looks for it. */
const document = 'word/document.xml'

const wordType = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`

/** Parts of the properties: a document brings its own. The picture of the template's first page would be a wrong one. */
const properties: Readonly<Record<string, readonly [part: string, type: string]>> = {
  'core-properties': ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  'custom-properties': ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
}

/** The package as a document of Word's own making: parts where they belong, a template turned into a document. */
export const settle = (template: TemplatePackage): TemplatePackage =>
  withPart(withPart(withProperties(withoutOldMarks(atItsPlace(template))), 'styles'), 'numbering')

function atItsPlace(template: TemplatePackage): TemplatePackage {
  const { parts, types, relationships, trees, main } = template
  const { [main]: body, ...others } = parts
  const { [main]: _, ...overrides } = types.overrides
  const isNearby = folderOf(main) === folderOf(document)
  const moved = relationships
    .get(main)
    ?.map((one) => (one.isExternal || isNearby ? one : { ...one, target: `/${targetPart(main, one)}` }))
  const start = relationships
    .get('')
    ?.map((one) => (one.kind === 'officeDocument' ? { ...one, target: document } : one))
  return {
    parts: { ...others, [document]: body ?? new Uint8Array() },
    types: { ...types, overrides: { ...overrides, [document]: wordType('document.main') } },
    relationships: new Map([
      ...[...relationships].filter(([source]) => source !== main),
      ['', start ?? []],
      [document, moved ?? []],
    ]),
    trees: new Map([...trees].map(([name, tree]) => [name === main ? document : name, tree])),
    main: document,
  }
}

const folderOf = (part: string): string => part.replace(/[^/]*$/, '')

/** A template that was made from a document of ours: its marks would be taken for the clauses of the next. */
function withoutOldMarks(template: TemplatePackage): TemplatePackage {
  for (const tree of template.trees.values()) {
    const starts = wordElements(tree, 'bookmarkStart').filter((start) =>
      wordAttribute(start, 'name')?.startsWith('_jd'),
    )
    const ids = new Set(starts.map((start) => wordAttribute(start, 'id')))
    const ends = wordElements(tree, 'bookmarkEnd').filter((end) => ids.has(wordAttribute(end, 'id')))
    for (const mark of [...starts, ...ends]) mark.parentNode?.removeChild(mark)
  }
  return template
}

/** Names the parts of the properties as a document of ours has them. */
function withProperties(template: TemplatePackage): TemplatePackage {
  const own = template.relationships.get('') ?? []
  const replaced = own.filter(({ kind }) => properties[kind] !== undefined || kind === 'thumbnail')
  const gone = new Set(replaced.map((one) => targetPart('', one)))
  const kept = own.filter((one) => !replaced.includes(one))
  const added = Object.entries(properties).map(([kind, [target]]) => relationship(kind, target, kept))
  return {
    ...template,
    parts: Object.fromEntries(Object.entries(template.parts).filter(([name]) => !gone.has(name))),
    types: {
      ...template.types,
      overrides: {
        ...Object.fromEntries(Object.entries(template.types.overrides).filter(([name]) => !gone.has(name))),
        ...Object.fromEntries(Object.values(properties)),
      },
    },
    relationships: new Map([...template.relationships, ['', [...kept, ...added]]]),
  }
}

/** With a part of that kind, an empty one where the template has none. */
function withPart(template: TemplatePackage, kind: 'styles' | 'numbering'): TemplatePackage {
  const own = template.relationships.get(document) ?? []
  if (own.some((one) => one.kind === kind && template.trees.has(targetPart(document, one)))) return template
  const name = `word/${kind}.xml`
  const tree: XmlDocument = parseXml(`<w:${kind} xmlns:w="${wordNamespace}"/>`)
  return {
    ...template,
    parts: { ...template.parts, [name]: new Uint8Array() },
    types: { ...template.types, overrides: { ...template.types.overrides, [name]: wordType(kind) } },
    relationships: new Map([...template.relationships, [document, [...own, relationship(kind, `${kind}.xml`, own)]]]),
    trees: new Map([...template.trees, [name, tree]]),
  }
}

/** A relationship with an id that no other has. */
export function relationship(kind: string, target: string, others: readonly Relationship[]): Relationship {
  const taken = new Set(others.map(({ id }) => id))
  let id = `rIdJd-${kind}`
  while (taken.has(id)) id = `${id}-`
  return { id, kind, type: typeOfKind(kind), target, isExternal: false }
}
