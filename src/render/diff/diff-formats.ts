// One line per format of `jd diff`.
export { docx } from './docx.ts'
export { html } from './html/index.ts'
export { json } from './json.ts'
export { markdown } from './markdown/index.ts'
export { text } from './text.ts'
