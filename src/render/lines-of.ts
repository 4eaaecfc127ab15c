import type { Inline } from '../model/document.ts'

/** Content parted at its line feeds, each of which is a text of its own. */
export function linesOf<T extends Inline>(content: readonly T[]): readonly (readonly T[])[] {
  const at = content.findIndex((inline) => inline.type === 'text' && inline.text === '\n')
  return at < 0 ? [content] : [content.slice(0, at), ...linesOf(content.slice(at + 1))]
}
