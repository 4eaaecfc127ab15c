// One line per format of `jd diff`; the first is the default.
export { json } from './json.ts'
export { text } from './text.ts'
