import type { Chapter, ChapterPart, Clause, GroupTitle, LeadIn } from '../../model/document.ts'
import { clauseAnchor, printInlines } from './inline.ts'
import { lines, type Markup, markup } from './markup.ts'

/** Clauses that follow each other make one list; a lead-in or a group title ends it. */
type Stretch = LeadIn | GroupTitle | Clause[]

const stretches = (parts: readonly ChapterPart[]): readonly Stretch[] => {
  const found: Stretch[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (part.type !== 'clause') found.push(part)
    else if (Array.isArray(last)) last.push(part)
    else found.push([part])
  }
  return found
}

// The space is inside, where the style sheet keeps justification from stretching it.
const printNumber = (number: string): Markup => markup`<span class="number">${number} </span>`

const printClause = ({ id, number, level, content }: Clause): Markup =>
  markup`<li id="${clauseAnchor(id)}" class="level-${level}">${printNumber(number)}${printInlines(content)}</li>`

// Not `ol`: without the style sheet (reader views, pasting into Word) it would add numbers of its own.
const printClauses = (clauses: readonly Clause[]): Markup =>
  markup`<ul class="clauses" role="list">\n${clauses.map(printClause)}\n</ul>`

const printLeadIn = ({ number, text }: LeadIn): Markup =>
  number === null
    ? markup`<p class="lead-in">${text}</p>`
    : markup`<p class="lead-in level-1">${printNumber(number)}${text}</p>`

const printStretch = (stretch: Stretch): Markup => {
  if (Array.isArray(stretch)) return printClauses(stretch)
  switch (stretch.type) {
    case 'lead-in':
      return printLeadIn(stretch)
    case 'group':
      return markup`<h3>${stretch.text}</h3>`
    default:
      return stretch satisfies never
  }
}

/** One part by itself, in a cell of a bilingual document; `language`: that of the second column. */
export const printPart = (part: ChapterPart, language?: string): Markup => {
  switch (part.type) {
    case 'lead-in':
    case 'group':
      return printStretch(part)
    case 'clause': {
      const words = markup`${printNumber(part.number)}${printInlines(part.content, language)}`
      return markup`<p id="${clauseAnchor(part.id, language)}" class="clause level-1">${words}</p>`
    }
    default:
      return part satisfies never
  }
}

/** The heading of a chapter; `language`: in the second column of a bilingual document. */
export const printHeading = (
  id: string,
  { number, text }: Pick<Chapter, 'number' | 'text'>,
  language?: string,
): Markup => markup`<h2 id="${headingAnchor(id, language)}">${printNumber(number)}${text}</h2>`

const headingAnchor = (chapter: string, language?: string): string =>
  language === undefined ? `chapter-${chapter}` : `chapter-${language}-${chapter}`

/** A chapter as a region named by its heading. */
export const printChapter = ({ id, number, text, children }: Chapter): Markup => {
  const heading = printHeading(id, { number, text })
  const body = lines([heading, ...stretches(children).map(printStretch)])
  return markup`<section class="chapter" aria-labelledby="chapter-${id}">\n${body}\n</section>`
}
