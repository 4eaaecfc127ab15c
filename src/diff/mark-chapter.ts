import type { Chapter, ChapterPart } from '../model/document.ts'
import type { Mark, MarkedChapter, MarkedPart } from '../model/marked-document.ts'
import { layOver } from './lay-over.ts'
import type { lineMarker } from './mark-line.ts'
import { sides } from './sides.ts'

type MarkLine = ReturnType<typeof lineMarker>

export function markChapter(from: Chapter | null, to: Chapter | null, kind: Mark, mark: MarkLine): MarkedChapter {
  return {
    type: 'chapter',
    kind,
    id: (to ?? from)?.id ?? '',
    number: { from: from?.number ?? null, to: to?.number ?? null },
    text: mark(from?.text ?? null, to?.text ?? null),
    children: layOver(from?.children ?? [], to?.children ?? [], keyOf).map((laid) => {
      const { from: before, to: after } = sides(laid)
      return markPart(before, after, laid.kind, mark)
    }),
  }
}

/** A lead-in that gets or loses its number, or a clause that changes its level, is another paragraph. */
function keyOf(part: ChapterPart): string {
  switch (part.type) {
    case 'lead-in':
      return `${part.type} ${part.section} ${part.number !== null}`
    case 'group':
      return `${part.type} ${part.id}`
    case 'clause':
      return `${part.type} ${part.id} ${part.level}`
    default:
      return part satisfies never
  }
}

function markPart(from: ChapterPart | null, to: ChapterPart | null, kind: Mark, mark: MarkLine): MarkedPart {
  const part = (to ?? from) as ChapterPart
  switch (part.type) {
    case 'lead-in':
      return {
        type: 'lead-in',
        kind,
        section: part.section,
        number: { from: numberOf(from), to: numberOf(to) },
        text: mark(textOf(from), textOf(to)),
      }
    case 'group':
      return { type: 'group', kind, id: part.id, text: mark(textOf(from), textOf(to)) }
    case 'clause': {
      const { id, level } = part
      const number = { from: numberOf(from), to: numberOf(to) }
      return { type: 'clause', kind, id, number, level, content: mark(textOf(from), textOf(to)) }
    }
    default:
      return part satisfies never
  }
}

const numberOf = (part: ChapterPart | null): string | null =>
  part === null || part.type === 'group' ? null : part.number

const textOf = (part: ChapterPart | null) => (part?.type === 'clause' ? part.content : (part?.text ?? null))
