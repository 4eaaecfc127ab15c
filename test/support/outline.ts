import type { JobDocument } from '../../src/model/document.ts'
import { clausesOf } from '../../src/render/docx/clauses-of.ts'
import { bookmarkName, formerBookmarkName } from '../../src/word/bookmark-name.ts'
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

/** What two Word files must have in common to say the same in the same form. */
function outlineOf(read: ReadDocx, nameOf: (bookmark: string) => string = (bookmark) => bookmark) {
  const { titlePage, language, tables } = read
  const shown = (margins: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(margins).filter(([type]) => titlePage || type !== 'first'))
  const targets = read.paragraphs.flatMap(({ fields }) => fields.map((field) => field.split(' ')[1] ?? ''))
  return {
    language,
    titlePage,
    tables,
    headers: shown(read.headers),
    footers: shown(read.footers),
    bookmarks: read.bookmarks.map(nameOf),
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
        /** Whether every blank has a stop that rules it; one that is left over does not show. */
        ruled: stops >= blanks,
        inTable,
      }),
    ),
  }
}

export type Outline = ReturnType<typeof outlineOf>

export const outline = (bytes: Uint8Array): Outline => outlineOf(readDocx(bytes))

/** The same of a redline all of whose changes are accepted, so that it should be the new document. */
export const acceptedOutline = (bytes: Uint8Array): Outline => outlineOf(settled(bytes, 'accept'))

/**
 * The same of a redline all of whose changes are rejected, so that it should be the old document, given here. Where a
 * clause moved away from, it has a bookmark of another name, since the new place has the clause's own.
 */
export function rejectedOutline(bytes: Uint8Array, from: JobDocument): Outline {
  const names = new Map(clausesOf(from).map(({ id }) => [formerBookmarkName(id), bookmarkName(id)]))
  return outlineOf(settled(bytes, 'reject'), (bookmark) => names.get(bookmark) ?? bookmark)
}

const settled = (bytes: Uint8Array, how: Settlement): ReadDocx => readDocx(bytes, (part) => settleChanges(part, how))
