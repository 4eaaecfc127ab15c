import { displayWidth, padToWidth } from '../display-width.ts'
import { lineWidth } from './line-width.ts'
import { wrap } from './wrap.ts'

/** `text` after `mark`, its further lines indented to stand under the first; the text begins at column `indent`, and all fits `width`. */
export const hang = (mark: string, indent: number, text: string, width = lineWidth): readonly string[] => {
  const column = Math.max(indent, displayWidth(mark) + 1)
  return wrap(text, width - column).map((line, index) => padToWidth(index === 0 ? mark : '', column) + line)
}
