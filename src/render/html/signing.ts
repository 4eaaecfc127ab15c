import type { Signing, SigningRow, Wording } from '../../model/document.ts'
import { plainWording } from '../../model/plain-wording.ts'
import { printWording } from './inline.ts'
import { lines, type Markup, markup, nothing } from './markup.ts'
import { printRuledLines } from './ruled-lines.ts'

const printRow = ({ label, cells }: SigningRow): Markup => {
  const name = label === null ? nothing : markup`<p class="label">${printWording(label)}</p>\n`
  return markup`<div class="row">\n${name}${printRuledLines(cells)}\n</div>`
}

const paragraph = (name: string, text: Wording | null): readonly Markup[] =>
  text === null ? [] : [markup`<p class="${name}">${printWording(text)}</p>`]

/** An approval stamp, a signature block or an acquaintance block, as a region named by its first line. */
export const printSigning = ({ place, heading, statement, rows }: Signing): Markup => {
  const name = heading ?? statement
  const label = name === null ? nothing : markup` aria-label="${plainWording(name)}"`
  const body = lines([...paragraph('heading', heading), ...paragraph('statement', statement), ...rows.map(printRow)])
  return markup`<section class="signing ${place}"${label}>\n${body}\n</section>`
}
