import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'

export interface ControlCharacter {
  /** UTF-16 code units before it. */
  readonly index: number
  /** As Unicode writes it: `U+0007`. */
  readonly name: string
}

/**
 * What no document may hold. XML 1.0, section 2.2 cannot write C0 (but tab and line feed), halves of surrogate pairs and
 * U+FFFE; DEL, C1, the other non-characters, notes between lines, tags and a byte order mark among words show nothing.
 * Embeddings, overrides and isolates (Unicode Standard Annex 9) show words in another order than they are written in.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}\p{Cs}]/gu

/** More of them would only repeat that the file is broken. */
const mostReported = 20

/** The characters of a text that no document may hold: the first twenty. */
export function controlCharactersIn(text: string): readonly ControlCharacter[] {
  const found: ControlCharacter[] = []
  for (const { 0: character, index } of text.matchAll(unprintable)) {
    found.push({ index, name: nameOf(character) })
    if (found.length === mostReported) break
  }
  return found
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

export const controlCharacter = (name: string, place: Place): Diagnostic =>
  error('text/control-character', `The invisible control character ${name} stands here`, place, {
    help: 'Delete it; it often comes along when text is copied from a PDF',
  })
