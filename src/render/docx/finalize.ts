import type { MarkedDocument } from '../../model/marked-document.ts'
import { contentHash } from '../../word/content-hash.ts'
import { encodePart } from '../../word/encode-part.ts'
import type { Parts } from '../../word/parts.ts'
import { zipParts } from '../../word/zip-parts.ts'
import type { RenderOptions } from '../renderer.ts'
import type { CompiledFile } from './compile-file.ts'
import { shownDocument } from './context.ts'
import { corePropertiesXml } from './core-properties.ts'
import { comparison, customPropertiesXml, formProperties, provenance } from './custom-properties.ts'
import { lint } from './lint.ts'
import type { Texts } from './parts/texts.ts'
import { watermarked } from './watermark.ts'

/**
 * Makes the file that is written from the parts that the package `docx` made: checked, with properties of our own instead
 * of the clock's, and bytes that depend on document and options alone. `printed` is what of the document the parts were
 * made from.
 */
export async function finalize(
  { texts, pictures }: CompiledFile,
  marked: MarkedDocument,
  printed: MarkedDocument,
  options: RenderOptions,
): Promise<Uint8Array> {
  const document = shownDocument(marked)
  lint(marked, texts)
  const own = { ...encoded(texts), ...pictures }
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

const encoded = (texts: Texts): Parts =>
  Object.fromEntries(Object.entries(texts).map(([name, xml]) => [name, encodePart(xml)]))
