import { isUntouched } from '../../word/is-untouched.ts'
import type { Renderer } from '../renderer.ts'
import { noRevisions } from './revisions.ts'
import { unmarked } from './unmarked.ts'
import { wordFile } from './word-file.ts'

/** Word: real numbering, styles, live references, and a provenance that `verify` can check. */
export const docx: Renderer = {
  format: 'docx',
  description: 'Word document, to be edited and signed',
  takesTemplate: true,
  isUntouched,
  render: (document, options) => wordFile(unmarked(document), noRevisions, options),
}
