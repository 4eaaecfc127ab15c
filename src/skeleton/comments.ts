/** Longer lines are read badly beside a file tree. */
const longestLines = /\S{119,}|\S.{0,117}(?=\s|$)/g

/** Lines of YAML turned into comments, so that taking the `# ` away gives them back. */
export const commented = (text: string): string => text.replace(/^(?=.)/gm, '# ')

/** A text as comment lines, broken between words. */
export const wrapped = (text: string): string =>
  (text.match(longestLines) ?? []).map((line) => `# ${line.trim()}\n`).join('')
