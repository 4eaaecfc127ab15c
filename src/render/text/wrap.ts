import { displayWidth } from '../display-width.ts'

const breakable = /[ \t\r\n]+/

/**
 * `text` in lines of at most `width` columns; only a single word wider than that is wider. A no-break space keeps its
 * words together.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  const [first = '', ...words] = text.split(breakable)
  const lines: string[] = []
  let line = first
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) > width) lines.push(line)
    line = displayWidth(longer) > width ? word : longer
  }
  return [...lines, line]
}
