const invisible = /[\p{Mn}\p{Me}\p{Cf}]/gu

/** Columns a text takes in a fixed-width font: combining marks, soft hyphens and joiners take none. */
export const displayWidth = (text: string): number => [...text.replace(invisible, '')].length

/** `text` followed by spaces up to `width` columns; a wider text stays as it is. */
export const padToWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))
