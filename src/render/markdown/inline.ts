import type { Inline } from '../../model/document.ts'
import type { Mark } from '../../model/marked-document.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { escapeMarkdown } from './escape.ts'
import { printMarkedLine } from './marked-line.ts'

const escapedBlank = '\\_'.repeat(ruledBlank().length)

// After a space, underscores cannot end an emphasis (CommonMark 0.31, section 6.2), so they stay readable.
const printAfter = (before: string, inline: Inline): string => {
  switch (inline.type) {
    case 'text':
    case 'reference':
      return escapeMarkdown(inline.text)
    case 'blank':
      return /(?:^|\s)$/.test(before) ? ruledBlank() : escapedBlank
    default:
      return inline satisfies never
  }
}

/** The words of a clause or value, escaped. */
export const printInlines = (content: readonly Inline[]): string =>
  content.some(isEmphasised)
    ? printMarkedLine(content.map((inline) => ({ ...inline, kind: markOf(inline) })))
    : content.reduce((line, inline) => line + printAfter(line, inline), '')

const markOf = (inline: Inline): Mark => (inline.type === 'text' ? (inline.emphasis ?? 'same') : 'same')

const isEmphasised = (inline: Inline): boolean => markOf(inline) !== 'same'
