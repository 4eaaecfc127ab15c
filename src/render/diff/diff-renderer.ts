import type { ReleaseDiff } from '../../model/release-diff.ts'

/** What every renderer of a diff is told besides the diff. */
export interface DiffRenderOptions {
  /** Name and version of the program: `jobdesc 0.1.0`. */
  readonly tool: string
  readonly colour: boolean
}

/** One format of `jd diff`. A function of its arguments: same diff, same output. */
export interface DiffRenderer {
  /** What `--format` calls it. */
  readonly format: string
  /** One line for `--help`. */
  readonly description: string
  /** What goes to stdout, with a line end. */
  readonly render: (diff: ReleaseDiff, options: DiffRenderOptions) => Promise<string>
}
