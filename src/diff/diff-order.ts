import type { Chapter, JobDocument } from '../model/document.ts'
import type { DocumentChange } from './document-change.ts'
import { plainChange } from './plain-change.ts'
import { sectionOf } from './printed-clauses.ts'

/** Whether the country arranges the sections that both documents have otherwise: their order, or which share a chapter. */
export function diffOrder(from: JobDocument, to: JobDocument): readonly DocumentChange[] {
  const old = arrangementOf(from)
  const current = arrangementOf(to)
  const both = new Set([...old.keys()].filter((section) => current.has(section)))
  if (shapeOf(old, both) === shapeOf(current, both)) return []
  return [plainChange('@order', 'changed', headingsOf(from), headingsOf(to))]
}

/** Section → chapter, in reading order. */
const arrangementOf = (document: JobDocument): ReadonlyMap<string, string> =>
  new Map(
    chaptersOf(document).flatMap(({ id, children }) =>
      children.flatMap((part) => (part.type === 'clause' ? [[sectionOf(part.id), id] as const] : [])),
    ),
  )

export const chaptersOf = ({ children }: JobDocument): readonly Chapter[] =>
  children.filter((block) => block.type === 'chapter')

/** `a+b c`: the sections in their order, those of one chapter joined. */
function shapeOf(arrangement: ReadonlyMap<string, string>, both: ReadonlySet<string>): string {
  let shape = ''
  let before: string | undefined
  for (const [section, chapter] of arrangement) {
    if (!both.has(section)) continue
    shape += `${chapter === before ? '+' : ' '}${section}`
    before = chapter
  }
  return shape
}

const headingsOf = (document: JobDocument): string =>
  chaptersOf(document)
    .map(({ text }) => text)
    .join(' · ')
