import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** What was found, what would do unless that was said already, and what to do: a line each, for one field of text. */
export function fullMessage({ message, expected = [], help }: Diagnostic): string {
  const isSaid = (word: string): boolean => message.includes(word) || (help?.includes(word) ?? false)
  const unsaid = expected.every(isSaid) ? [] : [`Expected ${expected.join(', ')}`]
  return [message, ...unsaid, ...(help ? [help] : [])].join('\n')
}
