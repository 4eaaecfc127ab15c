import { escapeXml } from '../../../word/escape-xml.ts'
import { parseXml } from '../../../word/parse-xml.ts'
import { elementsIn } from '../../../word/xml-tree.ts'

/** What each part of a package is (ECMA-376 part 2, 7.2.3). */
export interface ContentTypes {
  /** By the extension of a part's name, in lower case. */
  readonly defaults: Readonly<Record<string, string>>
  /** By the name of a part: `word/document.xml`. */
  readonly overrides: Readonly<Record<string, string>>
}

export const contentTypesPart = '[Content_Types].xml'

const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** Throws `UnreadableXml` where the part is none. */
export function readContentTypes(part: Uint8Array): ContentTypes {
  const defaults: Record<string, string> = {}
  const overrides: Record<string, string> = {}
  for (const element of elementsIn(parseXml(part))) {
    const type = element.getAttribute('ContentType') ?? ''
    const extension = element.getAttribute('Extension')
    const name = element.getAttribute('PartName')
    if (extension !== null) defaults[extension.toLowerCase()] = type
    if (name !== null) overrides[name.replace(/^\//, '')] = type
  }
  return { defaults, overrides }
}

/** What a part is; empty where the package does not say. */
export const contentTypeOf = ({ defaults, overrides }: ContentTypes, name: string): string =>
  overrides[name] ?? defaults[extensionOf(name)] ?? ''

export const extensionOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const contentTypesXml = ({ defaults, overrides }: ContentTypes): string =>
  [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${namespace}">`,
    ...sorted(defaults).map(
      ([extension, type]) => `<Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`,
    ),
    ...sorted(overrides).map(
      ([name, type]) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`,
    ),
    '</Types>',
  ].join('')

const sorted = (types: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(types).sort(([one], [other]) => (one < other ? -1 : 1))
