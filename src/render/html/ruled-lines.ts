import type { SigningCell } from '../../model/document.ts'
import { printWording } from './inline.ts'
import { type Markup, markup } from './markup.ts'

// The caption comes first in the source, so that it is heard before the value it names; the style sheet puts it below.
const printCell = ({ caption, value, tag, share, due, unruled }: SigningCell): Markup => {
  const words = printWording(value ?? '', tag)
  if (unruled) return markup`<div class="unruled" style="flex-grow: ${share}"><dd>${words}</dd></div>`
  const line = due ? markup`<dd class="due"></dd>` : markup`<dd>${words}</dd>`
  return markup`<div style="flex-grow: ${share}"><dt>${printWording(caption)}</dt>${line}</div>`
}

/** Ruled lines side by side, each with its caption below. */
export const printRuledLines = (cells: readonly SigningCell[]): Markup =>
  markup`<dl class="ruled">${cells.map(printCell)}</dl>`
