import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'

export interface ControlCharacter {
  /** UTF-16 code units before it. */
  readonly index: number
  /** As Unicode writes it: `U+0007`. */
  readonly name: string
}

// C0 but tab and line feed, DEL and C1, the two non-characters and halves of surrogate pairs: XML 1.0 cannot hold them
// or a reader cannot see them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu

/** More of them would only repeat that the file is broken. */
const mostReported = 20

/** The characters of a text that no document may hold: the first twenty. */
export const controlCharactersIn = (text: string): readonly ControlCharacter[] =>
  [...text.matchAll(control)].slice(0, mostReported).map(({ 0: found, index }) => ({
    index,
    name: `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  }))

export const controlCharacter = (name: string, place: Place): Diagnostic =>
  error('text/control-character', `The invisible control character ${name} stands here`, place, {
    help: 'Delete it; it often comes along when text is copied from a PDF',
  })
