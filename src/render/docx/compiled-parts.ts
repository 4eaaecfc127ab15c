import type { Document } from 'docx'
import { encodePart } from '../../word/encode-part.ts'
import type { Parts } from '../../word/parts.ts'
import type { DocxPackage } from './context.ts'

/** What `Packer` of the package has and its types keep to themselves (docx 9.15.2, which is pinned). */
interface Compiler {
  readonly compile: (file: Document) => ReadonlyMap<string, string | Uint8Array>
}

/** The parts that the package would zip: to zip them twice, once by it and once by us, takes a fifth of a build. */
export function compiledParts({ Packer }: DocxPackage, document: Document): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler }
  const parts = [...compiler.compile(document)]
  return Object.fromEntries(parts.map(([name, data]) => [name, typeof data === 'string' ? encodePart(data) : data]))
}
