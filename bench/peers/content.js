// A document as a peer is given it: what jd prints as JSON, flattened to lines with their numbers; pure.

const lineOf = (runs) => runs.map((run) => (run.type === 'blank' ? '____________' : run.text)).join('')

const wordsOf = (wording) => (wording === null ? '' : typeof wording === 'string' ? wording : lineOf(wording))

const cellOf = ({ caption, value }) => (value === null ? `____________ (${wordsOf(caption)})` : wordsOf(value))

const signerOf = ({ label, cells }) => [wordsOf(label), ...cells.map(cellOf)].filter(Boolean).join(' ')

const fieldOf = ({ label, value }) => `${wordsOf(label)} ${lineOf(value)}`

/** The lines of what is no chapter. */
const form = {
  letterhead: ({ annex = [], organisation, rows }) => [lineOf(annex), lineOf(organisation), ...rows.map(fieldOf)],
  title: ({ subject, name }) => [subject, name],
  notice: ({ text }) => [wordsOf(text)],
  fields: ({ rows }) => rows.map(fieldOf),
  signing: ({ heading, statement, rows }) => [wordsOf(heading), wordsOf(statement), ...rows.map(signerOf)],
  table: ({ heading, columns }) => [wordsOf(heading), columns.map(({ caption }) => wordsOf(caption)).join(' ')],
}

/** `depth` is the level in the document's list: 1 or 2, or 0 of what has no number. */
function itemOf(part) {
  if (part.type === 'clause') return { depth: part.level, number: part.number, text: lineOf(part.content) }
  const number = part.number ?? ''
  return { depth: number === '' ? 0 : 1, number, text: part.text }
}

const linesOf = (blocks) =>
  blocks.flatMap((block) => form[block.type](block)).flatMap((text) => (text === '' ? [] : [{ text }]))

/** `{ before, chapters: [{ number, text, items: [{ depth, number, text }] }], after }`; lines are `{ text }`. */
export function contentOf({ children }) {
  const first = children.findIndex(({ type }) => type === 'chapter')
  const rest = children.slice(first)
  const isChapter = ({ type }) => type === 'chapter'
  return {
    before: linesOf(children.slice(0, first)),
    chapters: rest
      .filter(isChapter)
      .map(({ number, text, children: parts }) => ({ number, text, items: parts.map(itemOf) })),
    after: linesOf(rest.filter((block) => !isChapter(block))),
  }
}

/** Every text of the chapters, without its number. */
export const textsOf = ({ chapters }) =>
  chapters.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)])
