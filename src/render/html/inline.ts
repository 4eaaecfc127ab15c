import type { Inline, Text, Wording } from '../../model/document.ts'
import { runsOf } from '../../model/runs-of.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { type Markup, markup, run } from './markup.ts'

/**
 * The `id` of a clause's element; the clause id is stable, so a link to it is too. `language`: of the second column of a
 * bilingual document.
 */
export const clauseAnchor = (clause: string, language?: string): string =>
  language === undefined ? `clause-${clause}` : `clause-${language}-${clause}`

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

const printInline = (inline: Inline, language?: string): Markup => {
  switch (inline.type) {
    case 'text':
      return printText(inline)
    case 'blank':
      return inline.due
        ? markup`<mark class="blank" aria-hidden="true">${ruledBlank()}</mark>`
        : markup`<span class="blank" aria-hidden="true">${ruledBlank()}</span>`
    case 'reference':
      return markup`<a href="#${clauseAnchor(inline.clause, language)}">${inline.text}</a>`
    default:
      return inline satisfies never
  }
}

/** The words of a clause, value or footer; `language`: in the second column of a bilingual document. */
export const printInlines = (content: readonly Inline[], language?: string): Markup =>
  run(content.map((inline) => printInline(inline, language)))

/** Words of the form, each in its language, on as many lines as they have; `tag`: of a string that is in another. */
export const printWording = (wording: Wording, tag?: string): Markup => run(runsOf(wording, tag).map(printLines))

const printLines = (inline: Text): Markup => (inline.text === '\n' ? markup`<br>` : printText(inline))
