import type { Inline, Text } from '../../model/document.ts'
import { ruledBlank } from '../ruled-blank.ts'

const printText = ({ text, emphasis }: Text): string => {
  switch (emphasis) {
    case undefined:
      return text
    case 'removed':
      return `[-${text}-]`
    case 'added':
      return `{+${text}+}`
    default:
      return emphasis satisfies never
  }
}

const printInline = (inline: Inline): string => {
  switch (inline.type) {
    case 'text':
      return printText(inline)
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
