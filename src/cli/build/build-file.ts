import type { BuiltDocument, RenderOptions } from '../../index.ts'
import type { Nameable } from '../file-names.ts'

/** One file that a build makes, and how: nothing is rendered before its turn comes. */
export interface BuildFile extends Nameable {
  /** What the report says of it. */
  readonly about: Pick<BuiltDocument, 'role' | 'lang' | 'jurisdiction' | 'format'>
  readonly make: (options: RenderOptions) => Promise<Uint8Array>
  /** Whether bytes of this kind were made by `jd` and are as it left them; absent where a file cannot tell. */
  readonly isUntouched?: (bytes: Uint8Array) => boolean
}
