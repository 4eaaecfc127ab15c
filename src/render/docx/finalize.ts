import type { MarkedDocument } from '../../model/marked-document.ts'
import { contentHash } from '../../word/content-hash.ts'
import { encodePart } from '../../word/encode-part.ts'
import type { Parts } from '../../word/parts.ts'
import { zipParts } from '../../word/zip-parts.ts'
import type { RenderOptions } from '../renderer.ts'
import { amend } from './amend.ts'
import { shownDocument } from './context.ts'
import { corePropertiesXml } from './core-properties.ts'
import { comparison, customPropertiesXml, formProperties, provenance } from './custom-properties.ts'
import { lint } from './lint.ts'
import { watermarked } from './watermark.ts'

/**
 * Makes the file that is written from the parts that the package `docx` made: amended, checked, with properties of our own
 * instead of the clock's, and bytes that depend on document and options alone. `printed` is what of the document the
 * parts were made from.
 */
export async function finalize(
  compiled: Parts,
  marked: MarkedDocument,
  printed: MarkedDocument,
  options: RenderOptions,
): Promise<Uint8Array> {
  const document = shownDocument(marked)
  const own = amend(compiled, document.tag)
  lint(marked, own)
  const { template } = options
  const set = template ? (await import('./template/into-template.ts')).intoTemplate(own, template, document) : own
  const parts = watermarked(set, document)
  const properties = [
    ...provenance(document, options.tool, contentHash(parts)),
    ...comparison(marked),
    ...formProperties(printed),
  ]
  const described = {
    ...parts,
    'docProps/core.xml': encodePart(corePropertiesXml(document, options)),
    'docProps/custom.xml': encodePart(customPropertiesXml(properties, template?.properties)),
  }
  return zipParts(described, options.date)
}
