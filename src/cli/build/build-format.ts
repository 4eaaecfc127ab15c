import { type Renderer, renderers } from '../../index.ts'
import { mustBeOneOf } from '../open-run.ts'
import type { World } from '../world.ts'
import type { Batch } from './build-file.ts'
import { formatNames } from './format-names.ts'

/** A format that `jd build` writes: what a renderer makes, or what another program makes of that. */
export interface BuildFormat extends Renderer {
  /** Name of the renderer, where another program makes this format of what that gives. */
  readonly renderedAs?: string
  readonly batch?: Batch
}

/** A format by its name; throws where there is none, or where a program that it needs is missing. */
export async function formatFor(name: string, world: World): Promise<BuildFormat> {
  const known = mustBeOneOf('format', name, formatNames)
  return renderers.find(({ format }) => format === known) ?? (await import('../pdf/open-pdf.ts')).openPdf(world)
}
