import type { JobDocument } from '../../model/document.ts'
import type { ChangePaper } from '../../model/paper-words.ts'
import type { ReleaseDiff } from '../../model/release-diff.ts'
import type { RenderOptions } from '../renderer.ts'

/** What every renderer of a diff is told besides the diff. */
export interface DiffRenderOptions {
  /** Name and version of the program: `jobdesc 0.1.0`. */
  readonly tool: string
  readonly colour: boolean
  /** How many characters a line holds; absent where lines may be of any length. */
  readonly columns?: number
}

/** One format of `jd diff`. A function of its arguments: same diff, same output. */
export type DiffRenderer = DiffTextRenderer | DiffFilesRenderer

interface DiffFormat {
  /** What `--format` calls it. */
  readonly format: string
  /** One line for `--help`. */
  readonly description: string
}

/** A format that is one text. */
export interface DiffTextRenderer extends DiffFormat {
  readonly makes: 'text'
  /** What goes to stdout, with a line end. */
  readonly render: (diff: ReleaseDiff, options: DiffRenderOptions) => Promise<string>
}

/** A format that is files, one or more for each document that changed. */
export interface DiffFilesRenderer extends DiffFormat {
  readonly makes: 'files'
  readonly render: (diff: ReleaseDiff, options: DiffFileOptions) => Promise<readonly DiffFile[]>
}

export interface DiffFileOptions extends Pick<DiffRenderOptions, 'tool'>, Pick<RenderOptions, 'picture'> {
  /** The one date that goes into a file of this document, as in a build. */
  readonly date: (document: JobDocument) => Date
  /** Whom Word names as the author of the changes. */
  readonly author: string
  /** When Word says that a document was changed. */
  readonly changed: (document: JobDocument) => Date
  /** What stands beside the redline of a document: the table of changes, the sheet of acquaintance. */
  readonly papers: ReadonlyMap<JobDocument, readonly ChangePaper[]>
}

export interface DiffFile {
  /** The new document, or the old one where it is gone: what `--name` takes its values from. */
  readonly document: JobDocument
  /** What kind of file it is, for `{ext}`: `redline.docx`. */
  readonly ext: string
  readonly bytes: Uint8Array
  /** Whether bytes of this kind were made by `jd` and are as it left them. */
  readonly isUntouched: (bytes: Uint8Array) => Promise<boolean>
}
