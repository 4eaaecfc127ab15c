import * as formats from './formats.ts'
import type { Renderer } from './renderer.ts'

/** Every output format there is; `--format`, its help and its error message are made from this list. */
export const renderers: readonly Renderer[] = Object.values(formats)
