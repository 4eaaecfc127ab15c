import type { SigningCell } from '../../model/document.ts'
import { type Markup, markup } from './markup.ts'

// The caption comes first in the source, so that it is heard before the value it names; the style sheet puts it below.
const printCell = ({ caption, value, share, due, unruled }: SigningCell): Markup => {
  if (unruled) return markup`<div class="unruled" style="flex-grow: ${share}"><dd>${value ?? ''}</dd></div>`
  const line = due ? markup`<dd class="due"></dd>` : markup`<dd>${value ?? ''}</dd>`
  return markup`<div style="flex-grow: ${share}"><dt>${caption}</dt>${line}</div>`
}

/** Ruled lines side by side, each with its caption below. */
export const printRuledLines = (cells: readonly SigningCell[]): Markup =>
  markup`<dl class="ruled">${cells.map(printCell)}</dl>`
