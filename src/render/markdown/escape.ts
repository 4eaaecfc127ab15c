import { singleLine } from '../single-line.ts'

/** Characters that may begin a construct anywhere: CommonMark 0.31 section 6; `~`, `|` and `$` are GitHub's. */
const anywhere = /[\\`*_[<~|$]/g
const characterReference = /&(?=#?\w+;)/g
/** An opening or closing sequence of a heading (4.2). */
const hashes = /(?<!\S)#/g

/** `text` on one line, so that CommonMark and GitHub print it as it stands. */
export const escapeMarkdown = (text: string): string =>
  singleLine(text)
    .replace(anywhere, (character) => `\\${character}`)
    .replace(characterReference, '\\&')
    .replace(hashes, '\\#')

/** An escaped line that must not begin a list, quote, rule or underline (4.1, 4.3, 5.1, 5.2), nor be indented code. */
export const escapeLineStart = (line: string): string =>
  line
    .replace(/^ +/, '')
    .replace(/^[-+=>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
