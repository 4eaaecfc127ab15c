import {
  childElements,
  isWord,
  wordAncestor,
  wordChild,
  wordElement,
  wordElements,
  type XmlElement,
} from '../../../word/xml-tree.ts'
import { hole } from './pieces.ts'
import { contentPlaceholder } from './placeholder-names.ts'
import { cutWords, type Found, findPlaceholders, holdsMore, paragraphText } from './placeholders.ts'
import { cellWidth, inheritReferences, lastSection, sectionsOf, sectionWidth } from './sections.ts'

/** Where in the template the document goes. */
export interface ContentPlace {
  /** Between the edges of what it stands in, in twips. */
  readonly width: number
  /** The properties of the sections that stay, in reading order. */
  readonly sections: readonly XmlElement[]
  /** Whether a table of the template stands right before it. */
  readonly isAfterTable: boolean
  /** What of the template is left out for it; `undefined` where nothing is. */
  readonly leftOut: LeftOut | undefined
}

/** How much of a body was replaced. */
export interface LeftOut {
  readonly words: number
  readonly pictures: number
}

const written = `{{${contentPlaceholder}}}`

/** What is wrong with how a template asks for the document; `undefined` where nothing is. */
export function misplaced(body: XmlElement, margins: readonly XmlElement[]): string | undefined {
  if (margins.flatMap(findPlaceholders).some(isContent)) {
    return `The template has ${written} in a header or footer: the document goes into the body`
  }
  const found = findPlaceholders(body).filter(isContent)
  const [first] = found
  if (first === undefined) return undefined
  if (found.length > 1) return `The template has ${written} ${found.length} times: the document goes in once`
  if (wordAncestor(first.paragraph, 'txbxContent')) {
    return `The template has ${written} in a text box: a document of several pages needs a paragraph of the body`
  }
  return paragraphText(first.paragraph).trim() === first.written
    ? undefined
    : `The template has ${written} among other words: it must be alone in its paragraph`
}

const isContent = ({ name }: Found): boolean => name === contentPlaceholder

/** Opens the hole for the document: at its placeholder, or in place of the whole body but the last section's properties. */
export function placeContent(body: XmlElement): ContentPlace {
  const found = findPlaceholders(body).find(isContent)
  return found === undefined ? replaceBody(body) : replaceParagraph(body, found)
}

function replaceBody(body: XmlElement): ContentPlace {
  const last = lastSection(body)
  inheritReferences(sectionsOf(body), last)
  const words = wordElements(body, 'p')
    .map(paragraphText)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length
  const pictures = wordElements(body, 'drawing', 'pict', 'object').length
  for (const child of [...body.childNodes]) if (child !== last) body.removeChild(child)
  body.insertBefore(hole(body, contentPlaceholder), last)
  const leftOut = words + pictures > 0 ? { words, pictures } : undefined
  return { width: sectionWidth(last), sections: [last], isAfterTable: false, leftOut }
}

function replaceParagraph(body: XmlElement, found: Found): ContentPlace {
  lastSection(body)
  const sections = sectionsOf(body)
  const { paragraph } = found
  const cell = wordAncestor(paragraph, 'tc')
  const width = (cell && cellWidth(cell)) ?? sectionWidth(sectionOf(body, paragraph, sections))
  const place = aloneInControl(paragraph)
  const mark = hole(body, contentPlaceholder)
  const parent = place.parentNode
  if (parent === null) throw new Error('A paragraph of the template stands nowhere')
  const before = previousElement(place)
  if (holdsMore(paragraph)) {
    cutWords(found)
    parent.insertBefore(mark, place.nextSibling)
  } else {
    keepMarks(paragraph, place, mark)
  }
  return { width, sections, isAfterTable: !holdsMore(paragraph) && isWord(before ?? null, 'tbl'), leftOut: undefined }
}

/** The section that a paragraph stands in: the first whose properties come at or after it. */
function sectionOf(body: XmlElement, paragraph: XmlElement, sections: readonly XmlElement[]): XmlElement {
  const inOrder = wordElements(body, 'p', 'sectPr')
  const start = inOrder.indexOf(paragraph)
  return sections.find((section) => inOrder.indexOf(section) > start) ?? lastSection(body)
}

/**
 * The content control that holds the paragraph and nothing else, else the paragraph itself: controls for plain text, or
 * bound to a property, hold no tables.
 */
function aloneInControl(paragraph: XmlElement): XmlElement {
  const content = paragraph.parentNode
  if (!isWord(content, 'sdtContent') || childElements(content).length > 1) return paragraph
  const control = content.parentNode
  return isWord(control, 'sdt') ? aloneInControl(control) : paragraph
}

const previousElement = (element: XmlElement): XmlElement | undefined => {
  const siblings = childElements(element.parentNode ?? element)
  return siblings[siblings.indexOf(element) - 1]
}

const beginnings = ['bookmarkStart', 'commentRangeStart', 'permStart']
const ends = ['bookmarkEnd', 'commentRangeEnd', 'permEnd']

/** Puts the hole in the place of a paragraph; where bookmarks and ranges begin or end in it, they lie round the hole. */
function keepMarks(paragraph: XmlElement, place: XmlElement, mark: ReturnType<typeof hole>): void {
  const parent = place.parentNode
  if (parent === null) throw new Error('A paragraph of the template stands nowhere')
  const section = wordChild(paragraph, 'pPr', 'sectPr')
  for (const start of wordElements(paragraph, ...beginnings)) parent.insertBefore(start, place)
  parent.insertBefore(mark, place)
  for (const end of wordElements(paragraph, ...ends)) parent.insertBefore(end, place)
  if (section) parent.insertBefore(endOfSection(section), place)
  parent.removeChild(place)
}

/** A paragraph that ends a section, as the one it stood in did. */
function endOfSection(section: XmlElement): XmlElement {
  const end = wordElement(section, 'p')
  const properties = wordElement(section, 'pPr')
  properties.appendChild(section)
  end.appendChild(properties)
  return end
}
