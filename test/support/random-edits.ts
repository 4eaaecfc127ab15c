import type {
  Block,
  Chapter,
  ChapterPart,
  Clause,
  Field,
  Inline,
  JobDocument,
  Letterhead,
  PageLayout,
  SigningRow,
  Wording,
} from '../../src/model/document.ts'
import { plainWording } from '../../src/model/plain-wording.ts'

/** A whole number from 0 up to, and not including, a limit. */
type Random = (limit: number) => number

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** What is edited: everything, or words, clauses and rows that change, come and go where nothing else moves. */
export type Reach = 'everything' | 'words-and-rows'

/** A document after so many edits of any kind, as an author of roles, a company or a country might make them. */
export function edited(document: JobDocument, edits: number, random: Random, reach: Reach = 'everything'): JobDocument {
  let current = document
  for (let count = 0; count < edits; count++) current = editOnce(current, count, random, reach)
  return renumbered(current)
}

function editOnce(document: JobDocument, count: number, random: Random, reach: Reach): JobDocument {
  if (reach === 'words-and-rows') return editGently(document, count, random)
  const kind = random(10)
  if (kind < 6) return editChapters(document, kind, count, random)
  if (kind === 6) return { ...document, page: editPage(document.page, random) }
  if (kind === 7) return { ...document, children: editBlocks(document.children, random) }
  return { ...document, children: editOne(document.children, random, (block) => editForm(block, random(4), random)) }
}

function editGently(document: JobDocument, count: number, random: Random): JobDocument {
  const kind = random(6)
  if (kind < 4) return editChapters(document, [gentlePart, 1, 2, 5][kind] ?? 0, count, random)
  if (kind === 4) return { ...document, page: { ...document.page, footer: editFooter(document.page, random) } }
  return { ...document, children: editOne(document.children, random, (block) => editBlockGently(block, random)) }
}

function editBlockGently(block: Block, random: Random): Block {
  if (block.type === 'letterhead' || block.type === 'fields') {
    return { ...block, rows: editRows(block.rows, [0, 1, 3][random(3)] ?? 0, random) }
  }
  if (block.type !== 'signing') return editForm(block, 1 + random(2), random)
  const rows = editOne(block.rows, random, (row) => ({
    ...row,
    cells: editOne(row.cells, random, (cell) => ({ ...cell, value: orNothing(cell.value, random) })),
  }))
  return { ...block, rows }
}

const pick = <T>(list: readonly T[], random: Random): number => random(Math.max(1, list.length))

function editOne<T>(list: readonly T[], random: Random, edit: (one: T) => T): readonly T[] {
  const chosen = pick(list, random)
  return list.map((one, index) => (index === chosen ? edit(one) : one))
}

const inserted = <T>(list: readonly T[], one: T, random: Random): readonly T[] =>
  list.toSpliced(random(list.length + 1), 0, one)

const removed = <T>(list: readonly T[], random: Random): readonly T[] => list.toSpliced(pick(list, random), 1)

function moveOrRemove<T>(list: readonly T[], random: Random): readonly T[] {
  const [one] = list.slice(pick(list, random)).slice(0, 1)
  if (one === undefined || list.length < 3) return list
  const rest = list.filter((other) => other !== one)
  return random(2) === 0 ? rest : inserted(rest, one, random)
}

/** Blocks come, go and move, but as under every country the document ends in a form to be signed. */
function editBlocks(blocks: readonly Block[], random: Random): readonly Block[] {
  const moved = moveOrRemove(blocks, random)
  const last = moved.at(-1)?.type
  return last === 'signing' || last === 'table' ? moved : blocks
}

/** An edit of one part that leaves its level alone. */
const gentlePart = 6

const words = 'töö klient aruanne шум отчёт їжа ğ och & < "tsitaat" raamat; lõpp. 12 ja'.split(' ')

const phrase = (random: Random): string =>
  Array.from({ length: 1 + random(6) }, () => words[random(words.length)]).join(' ')

/** Another text: some words more, some fewer, or all of them others. */
function reworded(words: Wording, random: Random): string {
  const tokens = plainWording(words).split(' ')
  switch (random(4)) {
    case 0:
      return inserted(tokens, phrase(random), random).join(' ')
    case 1:
      return removed(tokens, random).join(' ') || phrase(random)
    case 2:
      return editOne(tokens, random, () => phrase(random)).join(' ')
    default:
      return phrase(random)
  }
}

const text = (value: string): Inline => ({ type: 'text', text: value })
const blank: Inline = { type: 'blank' }

function editContent(content: readonly Inline[], random: Random, clauses: readonly string[]): readonly Inline[] {
  switch (random(6)) {
    case 0:
      return inserted(content, blank, random)
    case 1:
      return inserted(content, { type: 'reference', clause: clauses[random(clauses.length)] ?? '', text: '' }, random)
    case 2:
      return content.length > 1 ? removed(content, random) : content
    case 3:
      return inserted(content, { type: 'text', text: ` ${phrase(random)}\n`, tag: 'en-GB' }, random)
    default:
      return editOne(content, random, (inline) =>
        inline.type === 'text' ? { ...inline, text: reworded(inline.text, random) } : inline,
      )
  }
}

const isChapter = (block: Block): block is Chapter => block.type === 'chapter'

const clausesOf = ({ children }: JobDocument): readonly Clause[] =>
  children
    .filter(isChapter)
    .flatMap((chapter) => chapter.children)
    .filter((part) => part.type === 'clause')

function editChapters(document: JobDocument, kind: number, count: number, random: Random): JobDocument {
  const chapters = document.children.filter(isChapter)
  const chosen = chapters[pick(chapters, random)]
  const ids = clausesOf(document).map(({ id }) => id)
  const withParts = (edit: (parts: readonly ChapterPart[]) => readonly ChapterPart[]): JobDocument => ({
    ...document,
    children: document.children.map((block) =>
      block === chosen && isChapter(block) ? { ...block, children: edit(block.children) } : block,
    ),
  })
  switch (kind) {
    case 0:
    case gentlePart:
      return withParts((parts) => editOne(parts, random, (part) => editPart(part, kind, random, ids)))
    case 1:
      return withParts((parts) => removed(parts, random))
    case 2:
      return withParts((parts) => inserted(parts, newPart(document, count, random), random))
    case 3:
      return withParts((parts) => moveOrRemove(parts, random))
    case 4:
      return movedAcross(document, random)
    default:
      return {
        ...document,
        children: document.children.map((block) =>
          block === chosen && isChapter(block) ? { ...block, text: reworded(block.text, random) } : block,
        ),
      }
  }
}

function editPart(part: ChapterPart, kind: number, random: Random, ids: readonly string[]): ChapterPart {
  const isGentle = kind === gentlePart
  if (part.type !== 'clause') {
    if (part.type === 'lead-in' && !isGentle && random(4) === 0)
      return { ...part, number: part.number === null ? '1.1.' : null }
    return { ...part, text: reworded(part.text, random) }
  }
  if (!isGentle && random(6) === 0) return { ...part, level: part.level === 1 ? 2 : 1 }
  return { ...part, content: editContent(part.content, random, ids) }
}

function newPart(document: JobDocument, count: number, random: Random): ChapterPart {
  const id = `new-${count}-${document.children.length}-${random(1_000_000)}`
  if (random(4) === 0) return { type: 'group', id, text: phrase(random) }
  const level = random(2) === 0 ? 1 : 2
  return { type: 'clause', id: `duties.${id}`, number: '', level, content: [text(phrase(random))], origin: 'role' }
}

/** A clause that goes to another chapter. */
function movedAcross(document: JobDocument, random: Random): JobDocument {
  const clauses = clausesOf(document)
  const clause = clauses[pick(clauses, random)]
  const target = document.children.filter(isChapter)[pick(document.children.filter(isChapter), random)]
  if (clause === undefined) return document
  const children = document.children.map((block): Block => {
    if (!isChapter(block)) return block
    const parts = block.children.filter((part) => part !== clause)
    return { ...block, children: block === target ? inserted(parts, clause, random) : parts }
  })
  return { ...document, children }
}

const editFooter = ({ footer }: PageLayout, random: Random): PageLayout['footer'] => [
  { type: 'text', text: reworded(footer.map((run) => run.text).join(''), random) },
]

function editPage(page: PageLayout, random: Random): PageLayout {
  switch (random(4)) {
    case 0:
      return { ...page, footer: editFooter(page, random) }
    case 1:
      return { ...page, margins: { ...page.margins, top: 10 + random(20) } }
    case 2:
      return { ...page, pageNumber: { ...page.pageNumber, from: page.pageNumber.from === 1 ? 2 : 1 } }
    default:
      return {
        ...page,
        pageNumber: {
          ...page.pageNumber,
          place: random(2) === 0 ? 'top-centre' : 'bottom-right',
          pattern: ['p. ', { field: 'page' }, ...(random(2) === 0 ? ['/', { field: 'pages' } as const] : [])],
        },
      }
  }
}

const orNothing = (value: Wording | null, random: Random): string | null =>
  value === null ? phrase(random) : random(2) === 0 ? null : reworded(value, random)

function editValue(value: readonly Inline[], random: Random): readonly Inline[] {
  if (value.some(({ type }) => type === 'blank')) return random(3) === 0 ? [text('nr '), blank] : [text(phrase(random))]
  return random(2) === 0 ? [blank] : [text(phrase(random))]
}

function editRows(rows: readonly Field[], kind: number, random: Random): readonly Field[] {
  switch (kind) {
    case 0:
      return removed(rows, random)
    case 1:
      return inserted(
        rows,
        { id: `row-${random(1_000_000)}`, label: phrase(random), value: [text(phrase(random))] },
        random,
      )
    case 2:
      return random(4) === 0 ? [] : moveOrRemove(rows, random)
    default:
      return editOne(rows, random, (row) => ({ ...row, value: editValue(row.value, random) }))
  }
}

function editSigningRows(rows: readonly SigningRow[], random: Random): readonly SigningRow[] {
  switch (random(4)) {
    case 0:
      return removed(rows, random)
    case 1: {
      const cells = ['one', 'two', 'three'].slice(random(3)).map((caption) => ({ caption, value: null, share: 1 }))
      return inserted(rows, { label: random(2) === 0 ? null : phrase(random), cells }, random)
    }
    case 2:
      return editOne(rows, random, (row) => ({ ...row, label: orNothing(row.label, random) }))
    default:
      return editOne(rows, random, (row) => ({
        ...row,
        cells: editOne(row.cells, random, (cell) => ({ ...cell, value: orNothing(cell.value, random) })),
      }))
  }
}

/** An annex becomes a paper of its own, or the other way round. */
function withAnnex({ annex, ...letterhead }: Letterhead, random: Random): Letterhead {
  if (annex) return random(2) === 0 ? letterhead : { ...letterhead, annex: editValue(annex, random) }
  return { ...letterhead, annex: [{ type: 'text', text: 'Lisa töölepingule nr ' }, { type: 'blank' }] }
}

function editForm(block: Block, kind: number, random: Random): Block {
  switch (block.type) {
    case 'letterhead':
      if (kind === 0) return withAnnex(block, random)
      return kind < 2
        ? { ...block, organisation: editValue(block.organisation, random) }
        : { ...block, rows: editRows(block.rows, random(4), random) }
    case 'title':
      return kind === 0
        ? { ...block, order: block.order === 'name-first' ? 'subject-first' : 'name-first' }
        : { ...block, subject: reworded(block.subject, random) }
    case 'notice':
      return { ...block, text: reworded(block.text, random) }
    case 'fields':
      return { ...block, rows: editRows(block.rows, random(4), random) }
    case 'signing':
      return editSigning(block, random)
    case 'table':
      return editTable(block, kind, random)
    case 'chapter':
    case 'parallel':
    case 'parallel-title':
      return block
    default:
      return block satisfies never
  }
}

function editSigning(block: Extract<Block, { type: 'signing' }>, random: Random): Block {
  switch (random(4)) {
    case 0:
      return { ...block, heading: orNothing(block.heading, random) }
    case 1:
      return { ...block, statement: orNothing(block.statement, random) }
    default:
      return { ...block, rows: editSigningRows(block.rows, random) }
  }
}

const editTable = (block: Extract<Block, { type: 'table' }>, kind: number, random: Random): Block =>
  kind === 0
    ? { ...block, blankRows: 1 + random(5) }
    : {
        ...block,
        columns: editOne(block.columns, random, (column) => ({ ...column, caption: reworded(column.caption, random) })),
      }

/** Numbers as the list of the document counts, in references too; a reference that leads nowhere is left out. */
function renumbered(document: JobDocument): JobDocument {
  const numbers = new Map(document.children.filter(isChapter).flatMap(numbersIn))
  const relinked = (content: readonly Inline[]): readonly Inline[] =>
    content.flatMap((inline): Inline[] => {
      if (inline.type !== 'reference') return [inline]
      const number = numbers.get(inline.clause)
      return number === undefined ? [] : [{ ...inline, text: number }]
    })
  const relink = (part: ChapterPart): ChapterPart => {
    if (part.type !== 'clause') return part
    const { ends: _, ...clause } = part
    const content = relinked(part.content)
    return { ...clause, number: numbers.get(part.id) ?? '', content: content.length > 0 ? content : [text('x')] }
  }
  const children = document.children.map((block) =>
    isChapter(block) ? { ...block, children: block.children.map(relink) } : block,
  )
  return { ...document, children }
}

/** Clause id → number, for the clauses of one chapter. */
function numbersIn({ children }: Chapter, index: number): readonly (readonly [string, string])[] {
  const counts = [index + 1, 0, 0] as [number, number, number]
  return children.flatMap((part): readonly (readonly [string, string])[] => {
    if (part.type === 'group' || (part.type === 'lead-in' && part.number === null)) return []
    if (part.type === 'clause' && part.level === 2) counts[2] += 1
    else {
      counts[1] += 1
      counts[2] = 0
    }
    if (part.type !== 'clause') return []
    return [[part.id, part.level === 2 ? counts.join('.') : `${counts[0]}.${counts[1]}`]]
  })
}
