import * as formats from './formats.ts'
import type { Reporter } from './reporter.ts'

/** Every reporter: `--reporter`, its help and its error message are made from this list. */
export const reporters: readonly Reporter[] = Object.values(formats)
