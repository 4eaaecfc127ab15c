import type { JobDocument } from '../../model/document.ts'
import { encodePart } from '../../word/encode-part.ts'
import { escapeXml } from '../../word/escape-xml.ts'
import { partText } from '../../word/part-text.ts'
import type { Parts } from '../../word/parts.ts'

/** In points: about the length of the diagonal between the margins of A4, and how much of it a letter takes. */
const length = 430
const letterWidth = 0.62

/** Text along a path, as Word defines it for every WordArt (ECMA-376 part 4, 19.1.2.23: `textpath`). */
const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>' +
  '<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" ' +
  'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>' +
  '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'

/** The shape by the name that Word gives its own, so that Word's «Remove watermark» finds it. */
function shape(word: string, font: string, index: number): string {
  const height = Math.round(length / Math.max(1, [...word].length * letterWidth))
  const style = [
    'position:absolute;margin-left:0;margin-top:0',
    `width:${length}pt;height:${Math.min(height, 160)}pt;rotation:315;z-index:-251658752`,
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
    'mso-position-vertical:center;mso-position-vertical-relative:margin',
  ].join(';')
  const [said, name] = [escapeXml(word), escapeXml(font)]
  return (
    `<v:shape id="PowerPlusWaterMarkObject${index}" o:spid="_x0000_s${2048 + index}" type="#_x0000_t136" ` +
    `alt="${said}" style="${style}" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>` +
    `<v:textpath style="font-family:&quot;${name}&quot;;font-size:1pt" string="${said}"/></v:shape>`
  )
}

const isHeader = (part: string): boolean => /^word\/header\d*\.xml$/.test(part)

/** The end of a paragraph, or one that is empty. */
const paragraphEnd = /<\/w:p>|<w:p(?:\s[^<>]*)?\/>/g

/** In the header's last paragraph: the first may stand in a table or a text box, which would clip or hide the word. */
function withRun(xml: string, run: string): string {
  const last = [...xml.matchAll(paragraphEnd)].at(-1)
  if (last === undefined) return xml.replace(/<\/w:hdr>\s*$/, () => `<w:p>${run}</w:p></w:hdr>`)
  const [end] = last
  const filled = end === '</w:p>' ? `${run}</w:p>` : `${end.replace(/(?<!\s)\s*\/>$/, '>')}${run}</w:p>`
  return xml.slice(0, last.index) + filled + xml.slice(last.index + end.length)
}

const namespaces = { v: 'urn:schemas-microsoft-com:vml', o: 'urn:schemas-microsoft-com:office:office' }

/** A house template's own header may never have heard of shapes. */
function withNamespaces(xml: string): string {
  const [root = ''] = /<w:hdr\b[^>]*/.exec(xml) ?? []
  const missing = Object.entries(namespaces).filter(([prefix]) => !root.includes(`xmlns:${prefix}=`))
  return xml.replace(root, root + missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join(''))
}

/** The parts with the word for a draft behind the text of every page: in each header, where Word itself puts it. */
export function watermarked(parts: Parts, { watermark, page }: JobDocument): Parts {
  if (watermark === undefined) return parts
  const headers = Object.keys(parts).filter(isHeader).sort()
  const marked = headers.map((part, index) => {
    const run = `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${shapeType}${shape(watermark, page.font, index + 1)}</w:pict></w:r>`
    const xml = partText(parts, part)
    return [part, encodePart(withNamespaces(withRun(xml, run)))] as const
  })
  return { ...parts, ...Object.fromEntries(marked) }
}
