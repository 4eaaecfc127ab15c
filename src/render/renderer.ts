import type { JobDocument } from '../model/document.ts'
import type { WordTemplate } from './docx/template/word-template.ts'
import type { WrittenStore } from './docx/written.ts'

/** What every renderer is told besides the document. */
export interface RenderOptions {
  /** Name and version of the program, for the properties: `jobdesc 0.1.0`. */
  readonly tool: string
  /** The one date that goes into a file: `released` of the role, or SOURCE_DATE_EPOCH. */
  readonly date: Date
  /** The company's own Word file, for the formats that take one. */
  readonly template?: WordTemplate
  /** The bytes of a picture by the SHA-256 that the tree has of them; needed where the tree has pictures. */
  readonly picture?: (sha256: string) => Uint8Array | undefined
  /** What an earlier edition of the document was written with, for the formats that are slow to write. */
  readonly written?: WrittenStore
}

/** One output format. `render` is a function of its arguments: same document, same bytes. */
export interface Renderer {
  /** What `--format` calls it; also the file's extension. */
  readonly format: string
  /** One line for `--help`. */
  readonly description: string
  /** Whether it is set in the company's own Word file where there is one. */
  readonly takesTemplate?: true
  readonly render: (document: JobDocument, options: RenderOptions) => Promise<Uint8Array>
  /** Whether bytes of this format were made by `jd` and are as it left them; absent where a file cannot tell. */
  readonly isUntouched?: (bytes: Uint8Array) => Promise<boolean>
}
