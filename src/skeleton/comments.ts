/** Longer lines are read badly beside a file tree. */
const longestLines = /\S{119,}|\S.{0,117}(?=\s|$)/g

/** Lines of YAML turned into comments, so that taking the `# ` away gives them back. */
export const commented = (text: string): string => eachLine(text, '# ')

/** Lines of YAML as they stand inside a map. */
export const indented = (text: string, depth = 1): string => eachLine(text, '  '.repeat(depth))

/** A line ends with a line feed alone: the other ends of lines that Unicode knows may stand in words. */
const eachLine = (text: string, before: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : before + line))
    .join('\n')

/** A text as comment lines, broken between words. */
export const wrapped = (text: string): string =>
  (text.match(longestLines) ?? []).map((line) => `# ${line.trim()}\n`).join('')
