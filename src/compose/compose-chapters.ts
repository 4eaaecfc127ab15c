import type { Chapter, ChapterPart } from '../model/document.ts'
import type { ResolvedClause, ResolvedRole, ResolvedSection } from '../model/resolved-role.ts'
import { clauseContent, clauseEnds } from './clause-content.ts'
import { type NumberedChapter, numberChapters } from './number-chapters.ts'
import { partsOf } from './parts-of.ts'

/** The chapters with their numbers, lead-ins, group titles and clauses. */
export function composeChapters(role: ResolvedRole): readonly Chapter[] {
  const chapters = numberChapters(role.chapters)
  const numbers = new Map(
    chapters.flatMap(({ clauses }) => [...clauses].map(([id, { number }]) => [id, number] as const)),
  )
  return chapters.map((numbered) => composeChapter(numbered, numbers, role))
}

function composeChapter(numbered: NumberedChapter, numbers: ReadonlyMap<string, string>, role: ResolvedRole): Chapter {
  const { chapter } = numbered
  const joined = chapter.sections.length > 1
  const children = chapter.sections.flatMap((section) => composeSection(section, joined, numbered, numbers, role))
  return { type: 'chapter', id: chapter.id, number: printed(numbered.number, role), text: chapter.heading, children }
}

/** Sentences stand before the lead-in, because nothing leads in to them; items complete it. */
function composeSection(
  section: ResolvedSection,
  joined: boolean,
  numbered: NumberedChapter,
  numbers: ReadonlyMap<string, string>,
  role: ResolvedRole,
): readonly ChapterPart[] {
  const { before, items } = partsOf(section)
  const clause = (one: ResolvedClause, index: number, all: readonly ResolvedClause[]): readonly ChapterPart[] => {
    const at = numbered.clauses.get(one.id) ?? unnumbered(one)
    const content = clauseContent(one, index === all.length - 1, numbers, role.language)
    const ends = clauseEnds(one, numbers)
    const { id, origin, group } = one
    const opens = group !== null && all[index - 1]?.group?.id !== group.id
    return [
      ...(opens ? [{ type: 'group', id: group.id, text: group.title } as const] : []),
      { type: 'clause', id, number: printed(at.number, role), level: at.level, content, ends, origin },
    ]
  }
  const leads = section.leadIn !== '' && items.length > 0 && (joined || !section.sentences)
  const number = numbered.leadIns.get(section.id)
  const leadIn: ChapterPart = {
    type: 'lead-in',
    section: section.id,
    number: number === undefined ? null : printed(number, role),
    text: section.leadIn,
  }
  return [...before.flatMap(clause), ...(leads ? [leadIn] : []), ...items.flatMap(clause)]
}

const printed = (number: string, role: ResolvedRole): string => (role.form.page.numberFinalDot ? `${number}.` : number)

const unnumbered = ({ id }: ResolvedClause): never => {
  throw new Error(`Clause ${id} was composed without a number`)
}
