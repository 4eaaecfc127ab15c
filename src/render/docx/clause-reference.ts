import type { IRunOptions, ParagraphChild } from 'docx'
import type { ClauseReference } from '../../model/document.ts'
import type { Mark } from '../../model/marked-document.ts'
import { bookmarkName, formerBookmarkName } from '../../word/bookmark-name.ts'
import type { DocxPackage, Surroundings } from './context.ts'
import { trackedRun } from './tracked-run.ts'

type MarkedReference = ClauseReference & { readonly kind: Mark }

/** Switches of `REF`: the number of the paragraph in its list, as a link (ECMA-376 part 1, 17.16.5.51). */
const instruction = (bookmark: string): string => `REF ${bookmark} \\r \\h`

/**
 * A live reference to a clause. One that comes or goes is written as a complex field, each run of it tracked, because
 * `w:ins` and `w:del` hold runs alone. One that stays although its clause moved leads elsewhere in each document.
 */
export function clauseReference(context: Surroundings, reference: MarkedReference): ParagraphChild[] {
  const { clause, kind, text } = reference
  const language = context.secondColumn?.language
  if (kind !== 'same') return complexField(context, reference)
  if (!context.moved.has(clause))
    return [new context.docx.SimpleField(instruction(bookmarkName(clause, language)), text)]
  return [
    ...complexField(context, { ...reference, kind: 'removed' }),
    ...complexField(context, { ...reference, kind: 'added' }),
  ]
}

function complexField(context: Surroundings, { clause, kind, text }: MarkedReference): ParagraphChild[] {
  const { docx, moved } = context
  const leavesHere = kind === 'removed' && moved.has(clause)
  const target = leavesHere ? formerBookmarkName(clause) : bookmarkName(clause)
  const runs: readonly IRunOptions[] = [
    { children: [fieldCharacter(docx, 'begin')] },
    { children: [new docx.StringContainer(instructionElement(kind), instruction(target))] },
    { children: [fieldCharacter(docx, 'separate')] },
    { text },
    { children: [fieldCharacter(docx, 'end')] },
  ]
  return runs.map((run) => trackedRun(context, kind, run))
}

/** Deleted instructions have an element of their own, as deleted words do. */
const instructionElement = (kind: Mark): string => (kind === 'removed' ? 'w:delInstrText' : 'w:instrText')

const fieldCharacter = (docx: DocxPackage, type: 'begin' | 'separate' | 'end') =>
  new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })
