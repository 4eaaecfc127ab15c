import { elementsIn, wordElements, wordNamespace, type XmlDocument } from '../../../word/xml-tree.ts'
import { contentTypeOf } from './content-types.ts'
import { fieldInstructions } from './field-instructions.ts'
import type { TemplatePackage } from './template-package.ts'

/** ISO/IEC 29500 strict, which has namespaces of its own. */
const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** What Word writes for a tracked change, in words, rows, cells and formats (ECMA-376 part 1, 17.13.5). */
const trackedChanges: ReadonlySet<string> = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'cellIns',
  'cellDel',
  'cellMerge',
  'customXmlInsRangeStart',
  'customXmlDelRangeStart',
  'numberingChange',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
])

/** Fields that take in something from elsewhere when they are updated (ECMA-376 part 1, 17.16.5). */
const fetchingField = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD|MACROBUTTON)\b/i

/** Addresses of pictures that VML may give without a relationship. */
const pictureAddresses = ['src', 'o:href', 'r:href']

/** What the relationships to the outside are called in a sentence; any other is told by its own name. */
const outside: Readonly<Record<string, string>> = {
  image: 'has a picture that is linked and not in the file',
  oleObject: 'has an object that is linked and not in the file',
  mailMergeSource: 'is attached to a list of addresses',
  frame: 'shows another file in a frame',
  subDocument: 'is the master of other documents',
}

/** Every reason why this file is not taken as a template, as sentences without their full stops. */
export const refusalsOf = (template: TemplatePackage): readonly string[] => [
  ...new Set([
    ...strict(template),
    ...macros(template),
    ...changes(template),
    ...fetches(template),
    ...chunks(template),
  ]),
]

const strict = ({ trees, main }: TemplatePackage): readonly string[] => {
  const namespace = trees.get(main)?.documentElement?.namespaceURI
  if (namespace === wordNamespace) return []
  const found = namespace === strictNamespace ? 'is a Strict Open XML document' : 'is written in XML of another kind'
  return [`The template ${found}: save it in Word as a Word Document (.docx)`]
}

function macros({ parts, types, relationships, main }: TemplatePackage): readonly string[] {
  const kinds = [...relationships.values()].flat().map(({ kind }) => kind)
  const contents = [main, ...Object.keys(parts)].map((name) => contentTypeOf(types, name))
  const has = (pattern: RegExp) => [...kinds, ...contents].some((one) => pattern.test(one))
  return [
    ...(has(/macroEnabled|vbaProject|vbaData/i)
      ? ['The template holds macros: save it in Word as a document or template without macros (.docx, .dotx)']
      : []),
    ...(has(/activeX|control$/i) ? ['The template holds ActiveX controls: delete them'] : []),
    ...(has(/webextension/i) ? ['The template holds an add-in of the web: remove it'] : []),
  ]
}

const isTracked = (tree: XmlDocument): boolean =>
  [...elementsIn(tree)].some(
    ({ namespaceURI, localName }) => namespaceURI === wordNamespace && trackedChanges.has(localName ?? ''),
  )

const changes = ({ trees }: TemplatePackage): readonly string[] =>
  [...trees.values()].some(isTracked) ? ['The template holds tracked changes: accept or reject them first'] : []

const fetches = ({ relationships, trees }: TemplatePackage): readonly string[] => [
  ...[...relationships.values()]
    .flat()
    .filter(({ isExternal, kind }) => isExternal && kind !== 'hyperlink')
    .map(({ kind, target }) => `The template ${outside[kind] ?? `fetches something (${kind})`}: \`${target}\``),
  ...[...relationships.values()].flat().flatMap(({ kind, target }) => (kind === 'hyperlink' ? oddLink(target) : [])),
  ...[...trees.values()].flatMap(linkedPictures),
  ...[...trees.values()].flatMap(linkingFields),
  ...[...trees.values()].flatMap(fetchingFields),
]

/** A reader who clicks is taken to a page or writes a letter; anything else opens a file or runs a program. */
const oddLink = (target: string): readonly string[] =>
  /^(?!(?:https?|mailto|tel):)(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(target.trim())
    ? [`The template has a link that is none to a page: \`${target}\``]
    : []

const linkingFields = (tree: XmlDocument): readonly string[] =>
  fieldInstructions(tree).flatMap((instruction) => {
    const [, target] = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i.exec(instruction) ?? []
    return target === undefined ? [] : oddLink(target)
  })

const linkedPictures = (tree: XmlDocument): readonly string[] =>
  [...elementsIn(tree)]
    .filter(({ namespaceURI }) => namespaceURI === 'urn:schemas-microsoft-com:vml')
    .flatMap((element) => pictureAddresses.map((name) => element.getAttribute(name) ?? ''))
    .filter((address) => /^(\w+:|\\\\|\/\/)/.test(address))
    .map((address) => `The template ${outside.image}: \`${address}\``)

const fetchingFields = (tree: XmlDocument): readonly string[] =>
  fieldInstructions(tree).flatMap((instruction) => {
    const [, name] = fetchingField.exec(instruction) ?? []
    return name === undefined
      ? []
      : [`The template has a field that takes in something from elsewhere: ${name.toUpperCase()}`]
  })

const chunks = ({ trees, relationships }: TemplatePackage): readonly string[] =>
  [...trees.values()].some((tree) => wordElements(tree, 'altChunk').length > 0) ||
  [...relationships.values()].flat().some(({ kind }) => kind === 'aFChunk')
    ? ['The template holds another file that Word takes apart when it opens it (altChunk): open and save it in Word']
    : []
