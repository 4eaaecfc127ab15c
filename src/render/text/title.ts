import type { Title } from '../../model/document.ts'
import { titleLines } from '../title-lines.ts'
import { centred } from './centred.ts'
import { lineWidth } from './line-width.ts'
import { wrap } from './wrap.ts'

/** The lines of the title in the middle of `width` columns. */
export const printTitle = (title: Title, width = lineWidth): readonly string[] =>
  titleLines(title).flatMap((line) => wrap(line, width).map((part) => centred(part, width)))
