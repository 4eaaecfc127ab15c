import type { Workspace } from '../../support/workspace.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** One hostile input, and what has to come of it. */
export interface Try {
  /** As the page calls it. */
  readonly name: string
  /** The files of the workspace. */
  readonly files: () => Files
  /** What no file can be written as: links, pipes, tags. */
  readonly prepare?: (workspace: Workspace) => void | Promise<void>
  /** The command line; `jd build` of the workspace's roles where it is left out. */
  readonly argv?: readonly string[]
  /** How both runs end: 0 where nothing is wrong with it after all, 1 where the input is refused, 2 the command line. */
  readonly code: 0 | 1 | 2
  /** The files that it may write, by their paths in the workspace; documents of the baker where it is left out. */
  readonly mayWrite?: RegExp
  /** How many characters both runs may print together, where that is much. */
  readonly maySay?: number
}

/** A try that ends otherwise than others of its kind. */
export const ending = (code: Try['code'], one: Try): Try => ({ ...one, code })

/** Tries of one kind, which have a page of their own in docs/strength/hostile-input. */
export interface Tries {
  /** Its name there, without the ending. */
  readonly page: string
  readonly title: string
  readonly tries: readonly Try[]
}
