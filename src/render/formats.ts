// One line per output format.
export { docx } from './docx/index.ts'
export { html } from './html/index.ts'
export { json } from './json.ts'
export { markdown } from './markdown/index.ts'
export { text } from './text/index.ts'
