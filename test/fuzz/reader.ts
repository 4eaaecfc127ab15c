import type fc from 'fast-check'
import type { Change } from './change.ts'

/** One way in which somebody's bytes come into the program. */
export interface Reader {
  /** Kebab-case; files in `found/` begin with it. */
  readonly name: string
  /** How the files are called that it reads: `yaml`. */
  readonly extension: string
  /** Sound inputs from which others are made. */
  readonly seeds: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[]
  readonly anyChange: fc.Arbitrary<Change>
  /** How many documents an input asks for where that hangs on the input; their number is no fault. */
  readonly asksFor?: (bytes: Uint8Array) => number
  /** How much of the runs it gets, beside the others. */
  readonly share: number
  /** Reads an input as the program does; every way in which that went wrong, as a sentence. A crash may be thrown. */
  readonly read: (bytes: Uint8Array) => Promise<readonly string[]> | readonly string[]
}
