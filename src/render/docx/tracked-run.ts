import type { IRunOptions, ParagraphChild } from 'docx'
import type { Mark } from '../../model/marked-document.ts'
import type { Surroundings } from './context.ts'

/** A run of text that stays, comes or goes. */
export function trackedRun({ docx, revisions }: Surroundings, kind: Mark, options: IRunOptions): ParagraphChild {
  switch (kind) {
    case 'same':
      return new docx.TextRun(options)
    case 'removed':
      return new docx.DeletedTextRun({ ...options, ...revisions.next() })
    case 'added':
      return new docx.InsertedTextRun({ ...options, ...revisions.next() })
    default:
      return kind satisfies never
  }
}
