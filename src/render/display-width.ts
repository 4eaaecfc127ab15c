const esc = String.fromCharCode(27)

const invisible = new RegExp(`[\\p{Mn}\\p{Me}\\p{Cf}]|${esc}\\[\\d+m`, 'gu')

/** Columns a text takes in a fixed-width font: combining marks, soft hyphens, joiners and colours take none. */
export const displayWidth = (text: string): number => [...text.replace(invisible, '')].length

/** `text` followed by spaces up to `width` columns; a wider text stays as it is. */
export const padToWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))
