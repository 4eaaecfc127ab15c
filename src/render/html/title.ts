import type { Title } from '../../model/document.ts'
import { titleLines } from '../title-lines.ts'
import { type Markup, markup } from './markup.ts'

/** The title in its two lines; `tag`: BCP 47, where it is not in the document's own language. */
export const printTitle = (title: Title, tag?: string): Markup => {
  const [first, second] = titleLines(title)
  const lang = tag === undefined ? markup`` : markup` lang="${tag}"`
  return markup`<h1${lang}><span>${first}</span> <span>${second}</span></h1>`
}
