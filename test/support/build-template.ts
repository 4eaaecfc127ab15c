import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** What a Word file of a company is made of, as XML; what is left out is as simple as Word can read. */
export interface TemplateSpec {
  /** What stands in `w:body`, with the properties of its last section. */
  readonly body: string
  /** Paragraphs of headers and footers by their name, under which the body names them too: `header1` → `rIdHeader1`. */
  readonly margins?: Readonly<Record<string, string>>
  /** What stands in `w:styles`. */
  readonly styles?: string
  readonly settings?: string
  readonly numbering?: string
  /** Parts that `word/document.xml` refers to, by name below `word/`. */
  readonly parts?: Readonly<Record<string, Linked>>
  /** Relationships of the document to the outside. */
  readonly external?: readonly { readonly kind: string; readonly target: string }[]
  /** Custom document properties. */
  readonly properties?: Readonly<Record<string, string>>
  readonly mainType?: string
  /** Where the document itself stands. */
  readonly main?: string
}

interface Linked {
  readonly kind: string
  readonly type: string
  readonly content: string | Uint8Array
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const wordType = (kind: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${r}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

export const wordXml = (root: string, content: string): string =>
  `${declaration}<w:${root} ${namespaces}>${content}</w:${root}>`

const relationships = (list: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packageRelationships}">${list.join('')}</Relationships>`

const relationship = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${r}/${kind}" Target="${target}"${mode}/>`

/** Id of the relationship to a part: `header1` → `rIdHeader1`, `media/logo.png` → `rIdLogo`. */
const idOf = (name: string): string => {
  const [stem = ''] = (name.split('/').at(-1) ?? '').split('.')
  return `rId${stem.charAt(0).toUpperCase()}${stem.slice(1)}`
}

/** The parts of a template, so that a test can spoil one. */
export function templateParts(spec: TemplateSpec): Record<string, string | Uint8Array> {
  const { main = 'word/document.xml' } = spec
  const margins = Object.entries(spec.margins ?? {}).map(([name, content]): [string, Linked] => {
    const kind = name.startsWith('header') ? 'header' : 'footer'
    return [`${name}.xml`, { kind, type: wordType(kind), content: wordXml(kind === 'header' ? 'hdr' : 'ftr', content) }]
  })
  const simple = (['styles', 'settings', 'numbering'] as const).flatMap((kind): [string, Linked][] =>
    spec[kind] === undefined
      ? []
      : [[`${kind}.xml`, { kind, type: wordType(kind), content: wordXml(kind, spec[kind]) }]],
  )
  const linked = [...simple, ...margins, ...Object.entries(spec.parts ?? {})]
  const pictures = linked.filter(([, { kind }]) => kind === 'image')
  const links = linked.map(([name, { kind }]) => relationship(idOf(name), kind, name))
  const outside = (spec.external ?? []).map(({ kind, target }, index) =>
    relationship(`rIdOutside${index}`, kind, target, ' TargetMode="External"'),
  )
  const overrides = linked.map(([name, { type }]) => `<Override PartName="/word/${name}" ContentType="${type}"/>`)
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/${main}" ContentType="${spec.mainType ?? wordType('document.main')}"/>${overrides.join('')}${spec.properties ? '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>' : ''}</Types>`,
    '_rels/.rels': relationships([
      relationship('rId1', 'officeDocument', main),
      ...(spec.properties ? [relationship('rId2', 'custom-properties', 'docProps/custom.xml')] : []),
    ]),
    [main]: wordXml('document', `<w:body>${spec.body}</w:body>`),
    [main.replace(/[^/]*$/, '_rels/$&.rels')]: relationships([...links, ...outside]),
    ...Object.fromEntries(linked.map(([name, { content }]) => [`word/${name}`, content])),
    // The headers show the same pictures as the body.
    ...Object.fromEntries(
      margins.map(([name]) => [
        `word/_rels/${name}.rels`,
        relationships(pictures.map(([picture]) => relationship(idOf(picture), 'image', picture))),
      ]),
    ),
    ...(spec.properties ? { 'docProps/custom.xml': customXml(spec.properties) } : {}),
  }
}

const customXml = (properties: Readonly<Record<string, string>>): string =>
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${Object.entries(
    properties,
  )
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

export const buildTemplate = (spec: TemplateSpec): Uint8Array => zipped(templateParts(spec))

export const paragraph = (text: string, style = '', more = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${more}${run(text)}</w:p>`

export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A picture of one colour. Sizes in pixels. */
export function png(width: number, height: number, colour: readonly [number, number, number]): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from(colour)))])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A picture of the template in a line of text. Sizes in millimetres. */
export const drawing = (id: number, relationshipId: string, width: number, height: number): string => {
  const extent = `cx="${width * 36000}" cy="${height * 36000}"`
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${id}" name="Logo" descr="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationshipId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}
