import type { Inline } from '../../model/document.ts'
import { ruledBlank } from '../ruled-blank.ts'

const printInline = (inline: Inline): string => {
  switch (inline.type) {
    case 'text':
    case 'reference':
      return inline.text
    case 'blank':
      return ruledBlank()
    default:
      return inline satisfies never
  }
}

/** The words of a clause or value, blanks drawn. */
export const printInlines = (content: readonly Inline[]): string => content.map(printInline).join('')
