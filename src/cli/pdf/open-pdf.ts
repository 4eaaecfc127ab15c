import { type Renderer, renderers } from '../../index.ts'
import type { BuildFormat } from '../build/build-format.ts'
import type { World } from '../world.ts'
import { convertFiles } from './convert-files.ts'
import { findOffice } from './find-office.ts'

/** So many files at once that the start of LibreOffice hardly counts, and so few that they fit in memory. */
const batchSize = 25

/** PDF, made by LibreOffice of what the Word format gives, and therefore with all that goes into that; throws where there is none. */
export function openPdf(world: World): BuildFormat {
  const program = findOffice(world)
  // Whether somebody edited a PDF, it cannot tell by itself.
  const { isUntouched: _, ...word } = renderers.find(({ format }) => format === 'docx') as Renderer
  return {
    ...word,
    format: 'pdf',
    renderedAs: word.format,
    description: 'PDF, made by LibreOffice',
    batch: { size: batchSize, finish: (made) => convertFiles(made, program, world) },
  }
}
