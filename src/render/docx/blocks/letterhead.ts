import type { Mark, MarkedLetterhead, MarkedLine } from '../../../model/marked-document.ts'
import { linesOf } from '../../lines-of.ts'
import { pictureBytes } from '../../picture-bytes.ts'
import { markOf, type Side, sideOf, within } from '../../sides.ts'
import { blankStops, shortBlank } from '../blank-stops.ts'
import { borderless } from '../borders.ts'
import type { Context, Flow } from '../context.ts'
import { fieldTable } from '../field-table.ts'
import { pixels, points, twips } from '../measures.ts'
import { keptParagraph, type Look, paragraph } from '../paragraph.ts'
import { spacer } from '../spacer.ts'
import { paragraphStyles } from '../style-ids.ts'

/** How far a ruled line for the organisation's name keeps from either margin, as a share of the width. */
const inset = 0.15

const requisites = { label: twips(40), value: twips(55), padding: 0, borders: borderless, emptyCells: false }

const isRuled = ({ organisation }: MarkedLetterhead, side: Side): boolean =>
  sideOf(organisation, side).some(({ type }) => type === 'blank')

/** The organisation's name in the middle, or a ruled line; nothing where a template prints it. */
function organisation(context: Context, block: MarkedLetterhead): readonly Flow[] {
  const { kind, organisation: line } = block
  if (line.length === 0) return []
  const edge = Math.round(context.textWidth * inset)
  const look = (side: Side): Look => {
    if (!isRuled(block, side)) return { style: paragraphStyles.organisation }
    return {
      style: paragraphStyles.organisation,
      alignment: 'left',
      indent: { left: edge, right: edge },
      tabStops: blankStops(sideOf(line, side), edge, context.textWidth - edge),
    }
  }
  const name = keptParagraph(context, { kind, line }, look)
  return [{ kind, content: name }, ...caption(context, block), spacer(kind)]
}

/** What belongs on the line, where there is one. */
function caption(context: Context, block: MarkedLetterhead): readonly Flow[] {
  const kind = markOf(isRuled(block, 'from'), isRuled(block, 'to'))
  if (kind === null) return []
  const said = { kind, line: within(kind, block.caption) }
  return [{ kind, content: keptParagraph(context, said, { style: paragraphStyles.caption }) }]
}

/** In the middle above all else. Of a letterhead that comes or goes it is tracked with it. */
function logo(context: Context, { kind, logo: picture }: MarkedLetterhead): readonly Flow[] {
  if (picture === undefined) return []
  const { docx, pictures } = context
  const image = new docx.ImageRun({
    type: picture.format === 'jpeg' ? 'jpg' : 'png',
    data: pictureBytes(picture, pictures),
    transformation: { width: pixels(picture.width), height: pixels(picture.height) },
    altText: { name: picture.sha256.slice(0, 12), description: picture.alt },
    ...trackedPicture(context, kind),
  })
  const look = { style: paragraphStyles.organisation, spacing: { after: points(6) } }
  return [{ kind, content: paragraph(context, { kind, line: [], picture: image }, look) }]
}

function trackedPicture({ revisions }: Context, kind: Mark) {
  switch (kind) {
    case 'same':
      return {}
    case 'removed':
      return { deletion: revisions.ofWholes().next() }
    case 'added':
      return { insertion: revisions.ofWholes().next() }
    default:
      return kind satisfies never
  }
}

/** Of which contract the document is an annex: a paragraph for each language, because each rules its own blanks. */
function annex(context: Context, { kind, annex: content = [] }: MarkedLetterhead): readonly Flow[] {
  const lines = linesOf(content).flatMap((line) => annexLine(context, kind, line))
  const last = lines.at(-1)
  return last === undefined ? [] : [...lines, spacer(last.kind)]
}

/** At the right, but at the left where there are lines to be filled in. */
function annexLine(context: Context, kind: Mark, line: MarkedLine): readonly Flow[] {
  const inside = markOf(sideOf(line, 'from').length > 0, sideOf(line, 'to').length > 0)
  if (inside === null) return []
  const look = (side: Side): Look => {
    const stops = blankStops(sideOf(line, side), 0, context.textWidth, shortBlank)
    return { style: paragraphStyles.statement, ...(stops.length > 0 ? { tabStops: stops } : { alignment: 'right' }) }
  }
  const said = { kind: kind === 'same' ? inside : kind, line }
  return [{ kind: said.kind, content: keptParagraph(context, said, look) }]
}

/** The organisation over the requisites, which stand at the left without lines. */
export const letterhead = (context: Context, block: MarkedLetterhead): readonly Flow[] => [
  ...logo(context, block),
  ...annex(context, block),
  ...organisation(context, block),
  ...fieldTable(context, block.rows, requisites),
]
