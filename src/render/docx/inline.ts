import type { ParagraphChild } from 'docx'
import type { Text } from '../../model/document.ts'
import type { MarkedInline, MarkedLine } from '../../model/marked-document.ts'
import { blankStyle } from '../../word/blank-style.ts'
import { clauseReference } from './clause-reference.ts'
import type { Surroundings } from './context.ts'
import { trackedRun } from './tracked-run.ts'

/** ISO 639-2: no linguistic content. */
const noLanguage = 'zxx'

const proofing = (context: Surroundings, { tag = context.language }: Pick<Text, 'tag'>) => {
  if (tag === undefined) return {}
  return tag === noLanguage ? { noProof: true } : { language: { value: tag } }
}

/** How words of a comparison look, so that they survive without colour. */
const emphasised = ({ emphasis }: Pick<Text, 'emphasis'>) => {
  switch (emphasis) {
    case undefined:
      return {}
    case 'removed':
      return { strike: true }
    case 'added':
      return { bold: true }
    default:
      return emphasis satisfies never
  }
}

/**
 * Runs of one text. Line feeds and tabs become Word's own, each in its run; words go in as `text`, because among
 * `children` the package takes words such as `CURRENT` for page numbers.
 */
const textRuns = (context: Surroundings, text: Extract<MarkedInline, Text>): ParagraphChild[] =>
  text.text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return trackedRun(context, text.kind, { break: 1 })
      if (piece === '\t') return trackedRun(context, text.kind, { children: [new context.docx.Tab()] })
      return trackedRun(context, text.kind, { ...proofing(context, text), ...emphasised(text), text: piece })
    })

/** Runs of a line: words in their language, blanks as tabs for a ruled stop, live clause references. */
export const inlineRuns = (context: Surroundings, line: MarkedLine): ParagraphChild[] =>
  line.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return textRuns(context, inline)
      case 'blank':
        return [
          trackedRun(context, inline.kind, {
            style: blankStyle,
            ...(inline.due ? { highlight: 'yellow' } : {}),
            children: [new context.docx.Tab()],
          }),
        ]
      case 'reference':
        return clauseReference(context, inline)
      default:
        return inline satisfies never
    }
  })
