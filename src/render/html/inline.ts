import type { Inline, Text } from '../../model/document.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { type Markup, markup, run } from './markup.ts'

/** The `id` of a clause's element; the clause id is stable, so a link to it is too. */
export const clauseAnchor = (clause: string): string => `clause-${clause}`

const printText = (inline: Text): Markup => {
  const words = printWords(inline)
  switch (inline.emphasis) {
    case undefined:
      return words
    case 'removed':
      return markup`<del>${words}</del>`
    case 'added':
      return markup`<ins>${words}</ins>`
    default:
      return inline.emphasis satisfies never
  }
}

/** Words with their language, where that is not the document's own. */
export const printWords = ({ text, tag }: Pick<Text, 'text' | 'tag'>): Markup =>
  tag === undefined ? markup`${text}` : markup`<span lang="${tag}">${text}</span>`

const printInline = (inline: Inline): Markup => {
  switch (inline.type) {
    case 'text':
      return printText(inline)
    case 'blank':
      return inline.due
        ? markup`<mark class="blank" aria-hidden="true">${ruledBlank()}</mark>`
        : markup`<span class="blank" aria-hidden="true">${ruledBlank()}</span>`
    case 'reference':
      return markup`<a href="#${clauseAnchor(inline.clause)}">${inline.text}</a>`
    default:
      return inline satisfies never
  }
}

/** The words of a clause, value or footer. */
export const printInlines = (content: readonly Inline[]): Markup => run(content.map(printInline))
