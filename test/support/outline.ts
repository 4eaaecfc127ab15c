import type { MarkedDocument } from '../../src/model/marked-document.ts'
import { bookmarkName, formerBookmarkName } from '../../src/render/docx/bookmark-name.ts'
import { type ReadDocx, type ReadRun, readDocx } from './read-docx.ts'
import { type Settlement, settleChanges } from './settle-changes.ts'

/** Neighbouring runs of one language as one: where a run ends is no part of what is read. */
function joined(runs: readonly ReadRun[]): readonly ReadRun[] {
  const whole: ReadRun[] = []
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = whole.at(-1)
    if (last?.language === run.language && last.noProof === run.noProof) {
      whole[whole.length - 1] = { ...last, text: last.text + run.text }
    } else whole.push(run)
  }
  return whole
}

/** Ids of clauses by the names of their bookmarks. */
type ClauseNames = ReadonlyMap<string, string>

/** The names that bookmarks of clauses have; where a move was rejected, also the name at the place it started from. */
export function clauseNames({ from, to }: MarkedDocument, how: Settlement): ClauseNames {
  const ids = [from, to].flatMap((document) =>
    (document?.children ?? []).flatMap((block) =>
      block.type === 'chapter' ? block.children.flatMap((part) => (part.type === 'clause' ? [part.id] : [])) : [],
    ),
  )
  return new Map([
    ...ids.map((id) => [bookmarkName(id), id] as const),
    ...(how === 'reject' ? ids.map((id) => [formerBookmarkName(id), id] as const) : []),
  ])
}

/** What two Word files must have in common to say the same in the same form. */
function outlineOf(read: ReadDocx, names: ClauseNames) {
  const { titlePage, language, tables } = read
  const nameOf = (bookmark: string) => names.get(bookmark) ?? bookmark
  const shown = (margins: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(margins).filter(([type]) => titlePage || type !== 'first'))
  const targets = read.paragraphs.flatMap(({ fields }) => fields.map((field) => field.split(' ')[1] ?? ''))
  return {
    language,
    titlePage,
    tables,
    headers: shown(read.headers),
    footers: shown(read.footers),
    /** Clauses to which a reference leads that are not there. */
    lost: targets.filter((target) => !read.bookmarks.includes(target)),
    paragraphs: read.paragraphs.map(
      ({ text, style, level, number, bookmark, runs, fields, blanks, stops, inTable }) => ({
        text,
        style,
        level,
        number,
        clause: bookmark === null ? null : nameOf(bookmark),
        runs: joined(runs),
        fields: fields.map((field) => field.replace(/_jd\w+/, nameOf)),
        blanks,
        stops,
        inTable,
      }),
    ),
  }
}

export type Outline = ReturnType<typeof outlineOf>

export const outline = (bytes: Uint8Array, names: ClauseNames): Outline => outlineOf(readDocx(bytes), names)

/** The same of a redline all of whose changes are accepted or rejected. */
export const settledOutline = (bytes: Uint8Array, how: Settlement, names: ClauseNames): Outline =>
  outlineOf(
    readDocx(bytes, (part) => settleChanges(part, how)),
    names,
  )
