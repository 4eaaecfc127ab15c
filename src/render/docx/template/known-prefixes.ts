import { wordNamespace, type XmlElement } from '../../../word/xml-tree.ts'

const xmlns = 'http://www.w3.org/2000/xmlns/'

/** The prefixes that what a document brings is written with. */
const known: Readonly<Record<string, string>> = {
  w: wordNamespace,
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
}

/** Declares what is missing at the root of a part; tells whether each prefix now means what Word means by it. */
export function declarePrefixes(root: XmlElement): boolean {
  return Object.entries(known).every(([prefix, namespace]) => {
    const bound = root.getAttributeNS(xmlns, prefix)
    if (bound === null) root.setAttributeNS(xmlns, `xmlns:${prefix}`, namespace)
    return bound === null || bound === namespace
  })
}
