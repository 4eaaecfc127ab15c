import type { Clause, GroupTitle, JobDocument } from '../model/document.ts'
import { type ClauseParts, clauseParts } from './clause-parts.ts'

/** A clause where a document prints it. */
export interface PrintedClause extends ClauseParts {
  readonly id: string
  /** `duties` of `duties.bake`. */
  readonly section: string
  readonly chapter: string
  /** The title of a group that it stands under. */
  readonly group: GroupTitle | null
  /** Without a final full stop. */
  readonly number: string
  readonly level: Clause['level']
  readonly origin: Clause['origin']
  /** Whether it closes its list, which gives it another mark. */
  readonly last: boolean
}

const known = new WeakMap<JobDocument, readonly PrintedClause[]>()

/** Every clause in reading order; asked of one document for many of its changes. */
export function printedClauses(document: JobDocument): readonly PrintedClause[] {
  const before = known.get(document)
  if (before) return before
  const clauses = document.children.flatMap((block) => (block.type === 'chapter' ? clausesOf(block) : []))
  known.set(document, clauses)
  return clauses
}

type ChapterBlock = Extract<JobDocument['children'][number], { type: 'chapter' }>

function clausesOf(chapter: ChapterBlock): readonly PrintedClause[] {
  let group: GroupTitle | null = null
  let section = ''
  return chapter.children.flatMap((part, index): PrintedClause[] => {
    if (part.type === 'group') group = part
    if (part.type === 'lead-in') group = null
    if (part.type !== 'clause') return []
    if (sectionOf(part.id) !== section && chapter.children[index - 1]?.type !== 'group') group = null
    section = sectionOf(part.id)
    const { id, level, origin } = part
    const last = closesList(section, index, chapter.children)
    const number = part.number.replace(/\.$/, '')
    // Each by its name: an object that begins with another spread into it takes V8 many times as long.
    const { words, citation, statutes, mark } = clauseParts(part)
    return [{ words, citation, statutes, mark, id, section, chapter: chapter.id, group, number, level, origin, last }]
  })
}

export const sectionOf = (clause: string): string => clause.split('.')[0] ?? ''

function closesList(section: string, index: number, parts: ChapterBlock['children']): boolean {
  let at = index + 1
  while (parts[at]?.type === 'group') at += 1
  const next = parts[at]
  return next?.type !== 'clause' || sectionOf(next.id) !== section
}
