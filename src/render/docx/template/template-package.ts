import { openPackage } from '../../../word/open-package.ts'
import { parseXml, UnreadableXml } from '../../../word/parse-xml.ts'
import type { Parts } from '../../../word/parts.ts'
import { childElements, type XmlDocument, type XmlElement } from '../../../word/xml-tree.ts'
import { type ContentTypes, contentTypeOf, contentTypesPart, readContentTypes } from './content-types.ts'
import { type Relationship, readRelationships, relationshipsPart, targetPart } from './relationships.ts'

/** Everything in somebody's Word file, as it came. */
export interface TemplatePackage {
  readonly parts: Parts
  readonly types: ContentTypes
  /** Relationships by the part that has them; `''` has those of the package. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>
  /** The parts that are XML, pictures left out; they are changed in place. */
  readonly trees: ReadonlyMap<string, XmlDocument>
  /** Name of the part that is the document: `word/document.xml`. */
  readonly main: string
}

/** Why a file cannot be a template, each reason a sentence without its full stop. */
export interface Refused {
  readonly refused: readonly string[]
}

/** No document is nested so deeply; what is was made to break its reader. */
const deepest = 1000

/** Tags in all parts together; a letterhead of several pages has a few thousand. */
const mostTags = 200_000

/** The parts of a file with what they are and how they belong together; refuses what is no document of Word. */
export function openTemplate(bytes: Uint8Array): TemplatePackage | Refused {
  const opened = openPackage(bytes, mostTags)
  if ('refused' in opened) return { refused: [opened.refused] }
  const { parts } = opened
  try {
    const types = reading(contentTypesPart, () => readContentTypes(parts[contentTypesPart] ?? new Uint8Array()))
    const trees = treesOf(parts, types)
    const relationships = relationshipsIn(parts)
    const start = relationships.get('')?.find(({ kind }) => kind === 'officeDocument')
    const main = start === undefined ? '' : targetPart('', start)
    const root = trees.get(main)?.documentElement
    if (root?.localName !== 'document') return { refused: ['The file is an archive, but no Word document'] }
    return { parts, types, relationships, trees, main }
  } catch (thrown) {
    if (thrown instanceof UnreadableXml) return { refused: [thrown.message] }
    throw thrown
  }
}

const isXml = (type: string): boolean => /[/+]xml$/.test(type) && !type.startsWith('image/')

function treesOf(parts: Parts, types: ContentTypes): ReadonlyMap<string, XmlDocument> {
  const names = Object.keys(parts).filter((name) => isXml(contentTypeOf(types, name)) && !name.endsWith('.rels'))
  return new Map(
    names.map((name) => {
      const tree = reading(name, () => parseXml(parts[name] ?? new Uint8Array()))
      return [name, reading(name, () => withoutCharacterData(tree))]
    }),
  )
}

const relationshipsIn = (parts: Parts): ReadonlyMap<string, readonly Relationship[]> =>
  new Map(
    ['', ...Object.keys(parts)].flatMap((name) => {
      const part = relationshipsPart(name)
      return parts[part] === undefined ? [] : [[name, reading(part, () => readRelationships(parts[part]))] as const]
    }),
  )

/** Names the part in which XML cannot be read. */
function reading<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof UnreadableXml || thrown instanceof RangeError)) throw thrown
    const why = thrown instanceof UnreadableXml ? thrown.message : 'it is nested too deeply'
    throw new UnreadableXml(`The part ${JSON.stringify(name)} cannot be read: ${why}`)
  }
}

const nodeType = { characterData: 4, instruction: 7, comment: 8 }

/**
 * Without what could be taken for a hole later on, and Word writes none of: processing instructions, comments, raw
 * character data.
 */
function withoutCharacterData(tree: XmlDocument): XmlDocument {
  const root = tree.documentElement
  for (let level = root ? [root] : [], depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new UnreadableXml('it is nested too deeply')
    for (const element of level) cleanChildren(element)
    level = level.flatMap((element) => [...childElements(element)])
  }
  return tree
}

function cleanChildren(element: XmlElement): void {
  for (const child of [...element.childNodes]) {
    if (child.nodeType === nodeType.characterData) {
      element.replaceChild(ownerOf(element).createTextNode(child.nodeValue ?? ''), child)
    } else if (child.nodeType === nodeType.instruction || child.nodeType === nodeType.comment) {
      element.removeChild(child)
    }
  }
}

function ownerOf({ ownerDocument }: XmlElement): XmlDocument {
  if (ownerDocument === null) throw new Error('An element of a part stands in no document')
  return ownerDocument
}
