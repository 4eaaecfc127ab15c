import type { Inline } from '../model/document.ts'

/** Runs by the lines they stand on: a run that is nothing but a line feed parts what a form says in two languages. */
export function linesOf<T extends Inline>(content: readonly T[]): readonly (readonly T[])[] {
  const at = content.findIndex((inline) => inline.type === 'text' && inline.text === '\n')
  return at < 0 ? [content] : [content.slice(0, at), ...linesOf(content.slice(at + 1))]
}
