import type { Workspace } from '../../support/workspace.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** One hostile input, and what has to come of it. */
export interface Try {
  /** As the page calls it. */
  readonly name: string
  /** The files of the workspace. */
  readonly files: () => Files
  /** What no file can be written as: links, pipes, tags. */
  readonly prepare?: (workspace: Workspace) => void
  /** The command line; `jd build` of the workspace's roles where it is left out. */
  readonly argv?: readonly string[]
  readonly code: 0 | 1 | 2
  /** The findings as `rule file:line`; a state and a file for `jd verify`. */
  readonly found: readonly string[]
  /** The files it makes; any other new or changed file is a defect. */
  readonly written?: readonly string[]
}

/** Tries of one kind, under a heading of the page. */
export interface Tries {
  readonly title: string
  readonly tries: readonly Try[]
}
