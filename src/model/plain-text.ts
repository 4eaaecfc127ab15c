import type { Inline } from './document.ts'

/** The words of a clause or value as a reader hears them; a blank is silent. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'blank' ? '' : inline.text)).join('')
