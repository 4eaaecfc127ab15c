import type { ParagraphChild, TextRun } from 'docx'
import type { Inline, Text } from '../../model/document.ts'
import { bookmarkName } from './bookmark-name.ts'
import type { DocxPackage } from './context.ts'
import { blankStyle } from './style-ids.ts'

/** ISO 639-2: no linguistic content. */
const noLanguage = 'zxx'

const proofing = ({ tag }: Pick<Text, 'tag'>) => {
  if (tag === undefined) return {}
  return tag === noLanguage ? { noProof: true } : { language: { value: tag } }
}

/**
 * Runs of one text. Line feeds and tabs become Word's own, each in its run; words go in as `text`, because among
 * `children` the package takes words such as `CURRENT` for page numbers.
 */
export const textRuns = (docx: DocxPackage, text: Pick<Text, 'text' | 'tag'>): TextRun[] =>
  text.text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return new docx.TextRun({ break: 1 })
      if (piece === '\t') return new docx.TextRun({ children: [new docx.Tab()] })
      return new docx.TextRun({ ...proofing(text), text: piece })
    })

/** Runs of a clause or value: words in their language, blanks as tabs for a ruled stop, live clause references. */
export const inlineRuns = (docx: DocxPackage, content: readonly Inline[]): ParagraphChild[] =>
  content.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return textRuns(docx, inline)
      case 'blank':
        return [new docx.TextRun({ style: blankStyle, children: [new docx.Tab()] })]
      case 'reference':
        return [new docx.SimpleField(`REF ${bookmarkName(inline.clause)} \\r \\h`, inline.text)]
      default:
        return inline satisfies never
    }
  })
