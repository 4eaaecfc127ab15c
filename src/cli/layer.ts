import type { SourceFile } from '../index.ts'

/** One folder of role files, wherever it lies: on disk, or in a release. Names are relative and use `/`. */
export interface Layer {
  /** Whether a file of that name can be asked for. */
  readonly has: (name: string) => boolean
  /** One file, or none. */
  readonly read: (name: string) => readonly SourceFile[]
  /** Names of the folders in a folder, in no order. */
  readonly foldersIn: (name: string) => readonly string[]
  /** What messages call a file. */
  readonly nameOf: (name: string) => string
}
