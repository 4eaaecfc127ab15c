import type { Inline } from '../model/document.ts'

/** Whether there is only a line to be filled in, so that its caption must say what belongs on it. */
export const isBlank = (content: readonly Inline[]): boolean =>
  content.length > 0 && content.every(({ type }) => type === 'blank')
