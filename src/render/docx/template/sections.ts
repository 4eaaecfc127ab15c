import {
  childElements,
  isWord,
  wordAttribute,
  wordChild,
  wordElement,
  wordElements,
  type XmlElement,
} from '../../../word/xml-tree.ts'
import { a4, twips } from '../measures.ts'

/** Which pages a header or footer is for. */
export type PageKind = 'default' | 'first' | 'even'

/** What a header or footer is called in relationships. */
export type Margin = 'header' | 'footer'

/** Where a section names no margins of its own, in millimetres. */
const usualMargin = 25

/** The properties of every section, in reading order. */
export const sectionsOf = (body: XmlElement): readonly XmlElement[] =>
  wordElements(body, 'sectPr').filter(({ parentNode }) => parentNode === body || isWord(parentNode, 'pPr'))

/** The properties of the last section; a body without any gets A4. */
export function lastSection(body: XmlElement): XmlElement {
  const own = childElements(body).findLast((child) => isWord(child, 'sectPr'))
  if (own) return own
  const margin = String(twips(usualMargin))
  const made = wordElement(body, 'sectPr')
  made.appendChild(wordElement(body, 'pgSz', { w: String(a4.width), h: String(a4.height) }))
  made.appendChild(wordElement(body, 'pgMar', { top: margin, right: margin, bottom: margin, left: margin }))
  body.appendChild(made)
  return made
}

const length = (element: XmlElement | undefined, name: string, otherwise: number): number => {
  const value = Number(wordAttribute(element, name) ?? Number.NaN)
  return Number.isFinite(value) ? value : otherwise
}

/** Between the margins of a section, or of one of its columns, in twips. */
export function sectionWidth(section: XmlElement): number {
  const margins = wordChild(section, 'pgMar')
  const usual = twips(usualMargin)
  const paper = length(wordChild(section, 'pgSz'), 'w', a4.width)
  const outer = length(margins, 'left', usual) + length(margins, 'right', usual) + length(margins, 'gutter', 0)
  const columns = wordChild(section, 'cols')
  const count = Math.max(1, length(columns, 'num', 1))
  const own = childElements(columns ?? section).find((child) => isWord(child, 'col'))
  if (count > 1 && own) return length(own, 'w', Math.round((paper - outer) / count))
  return Math.floor((paper - outer - (count - 1) * length(columns, 'space', 720)) / count)
}

/** Between the edges of a cell's words, in twips; `undefined` where its table does not say. */
export function cellWidth(cell: XmlElement): number | undefined {
  const table = cell.parentNode?.parentNode as XmlElement
  const own = wordChild(cell, 'tcPr', 'tcW')
  const width = wordAttribute(own, 'type') === 'dxa' ? length(own, 'w', 0) : gridWidth(cell, table)
  const padding = (side: 'left' | 'right'): number => {
    const margin = wordChild(cell, 'tcPr', 'tcMar', side) ?? wordChild(table, 'tblPr', 'tblCellMar', side)
    return length(margin, 'w', 108)
  }
  const inner = width - padding('left') - padding('right')
  return inner > 0 ? inner : undefined
}

/** What the grid of the table gives the columns that a cell takes. */
function gridWidth(cell: XmlElement, table: XmlElement): number {
  const cells = childElements(cell.parentNode ?? cell).filter((child) => isWord(child, 'tc'))
  const spanOf = (one: XmlElement): number => length(wordChild(one, 'tcPr', 'gridSpan'), 'val', 1)
  const start = cells.slice(0, cells.indexOf(cell)).reduce((sum, one) => sum + spanOf(one), 0)
  const grid = wordElements(wordChild(table, 'tblGrid') ?? table, 'gridCol')
  return grid.slice(start, start + spanOf(cell)).reduce((sum, column) => sum + length(column, 'w', 0), 0)
}

export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off'].includes(wordAttribute(property, 'val') ?? '')

/** What a section names as its headers and footers. */
export const referencesOf = (section: XmlElement): readonly XmlElement[] =>
  childElements(section).filter((child) => isWord(child, 'headerReference', 'footerReference'))

/**
 * Gives the last section the headers and footers that it takes over from those before it (17.10.2), so that it may
 * stand alone.
 */
export function inheritReferences(sections: readonly XmlElement[], last: XmlElement): void {
  const keyOf = (reference: XmlElement) => `${reference.localName} ${wordAttribute(reference, 'type') ?? 'default'}`
  const known = new Set(referencesOf(last).map(keyOf))
  for (const section of sections.toReversed()) {
    for (const reference of referencesOf(section)) {
      if (known.has(keyOf(reference))) continue
      known.add(keyOf(reference))
      last.insertBefore(reference.cloneNode(true), last.firstChild)
    }
  }
}
