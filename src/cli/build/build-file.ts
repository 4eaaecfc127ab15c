import type { BuiltDocument, JobDocument, Renderer } from '../../index.ts'
import type { Nameable } from '../file-names.ts'
import type { Asked } from './build-question.ts'

/** What a step before made, and the one date that goes into the file. */
export interface Made {
  readonly bytes: Uint8Array
  readonly date: Date
}

/** What is written, or why there is nothing to write, as a sentence without a full stop. */
export type Finished = { readonly bytes: Uint8Array } | { readonly fault: string }

/** A last step that is slow to begin with, so that several files take it together. */
export interface Batch {
  readonly size: number
  /** In the same order. */
  readonly finish: (made: readonly Made[]) => Promise<readonly Finished[]>
}

/** One file that a build makes, and how: nothing is rendered before its turn comes. */
export interface BuildFile extends Nameable, Asked {
  readonly document: JobDocument
  readonly ext: string
  readonly person?: string
  /** Names of the files that it is made from. */
  readonly from: readonly string[]
  /** Names of those that were looked at besides, to find that nothing is to be said of it; absent where something is. */
  readonly quietFrom?: readonly string[]
  /** What goes into it, composed when its turn comes: there may be thousands. */
  readonly content: () => JobDocument
  /** Its bytes, where somebody is making them already; asked once, so that nobody keeps them. */
  readonly begun?: () => Promise<Uint8Array>
  readonly render: Renderer['render']
  /** Name of the renderer. */
  readonly renderedAs: string
  /** Absent where what is rendered is the file. */
  readonly batch?: Batch
  /** Whether bytes of this kind were made by `jd` and are as it left them; absent where a file cannot tell. */
  readonly isUntouched?: (bytes: Uint8Array) => Promise<boolean>
}

/** A file that an earlier build made of the same inputs, and that is as it left it. */
export interface CurrentFile {
  readonly name: string
  readonly built: BuiltDocument
}
