import type { ResolvedChapter, ResolvedSection } from '../model/resolved-role.ts'
import type { Section } from '../model/section.ts'
import { partsOf } from './parts-of.ts'

export interface Numbered {
  /** Without a final full stop: `2.1`, `1.2.3`. */
  readonly number: string
  /** Level in the one list of the document. */
  readonly level: 1 | 2
}

export interface NumberedChapter {
  readonly chapter: ResolvedChapter
  readonly number: string
  /** Numbers of the lead-ins of a chapter that joins several sections. */
  readonly leadIns: ReadonlyMap<Section, string>
  readonly clauses: ReadonlyMap<string, Numbered>
}

/** A chapter of one section numbers its clauses n.k; in a chapter of several, each section is a lead-in n.m and its clauses n.m.k. */
export const numberChapters = (chapters: readonly ResolvedChapter[]): readonly NumberedChapter[] =>
  chapters.map((chapter, index) => numberChapter(chapter, String(index + 1)))

function numberChapter(chapter: ResolvedChapter, number: string): NumberedChapter {
  const leadIns = new Map<Section, string>()
  const clauses = new Map<string, Numbered>()
  const joined = chapter.sections.length > 1
  let second = 0
  for (const section of chapter.sections) {
    const { before, items } = partsOf(section)
    for (const { id } of before) clauses.set(id, { number: `${number}.${++second}`, level: 1 })
    if (joined && items.length > 0) {
      leadIns.set(section.id, `${number}.${++second}`)
      numberBelow(items, `${number}.${second}`, clauses)
    } else {
      for (const { id } of items) clauses.set(id, { number: `${number}.${++second}`, level: 1 })
    }
  }
  return { chapter, number, leadIns, clauses }
}

function numberBelow(items: ResolvedSection['clauses'], leadIn: string, clauses: Map<string, Numbered>): void {
  for (const [index, { id }] of items.entries()) clauses.set(id, { number: `${leadIn}.${index + 1}`, level: 2 })
}
