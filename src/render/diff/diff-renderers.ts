import * as formats from './diff-formats.ts'
import type { DiffRenderer } from './diff-renderer.ts'

/** Every format of `jd diff`; `--format`, its help and its error message are made from this list. */
export const diffRenderers: readonly DiffRenderer[] = Object.values(formats)
