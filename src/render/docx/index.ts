import type { Renderer } from '../renderer.ts'

/**
 * Word: real numbering, styles, live references, and a provenance that `verify` can check. What makes it is large, and
 * loaded when there is one to make.
 */
export const docx: Renderer = {
  format: 'docx',
  description: 'Word document, to be edited and signed',
  takesTemplate: true,
  isUntouched: async (bytes) => (await import('../../word/is-untouched.ts')).isUntouched(bytes),
  render: async (document, options) => (await import('./plain-file.ts')).plainFile(document, options),
}
