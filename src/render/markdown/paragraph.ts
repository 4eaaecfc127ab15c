import { escapeLineStart } from './escape.ts'

const hardBreak = '\\\n'

/** Escaped lines as one paragraph that keeps its line breaks. */
export const printParagraph = (lines: readonly string[]): string => lines.map(escapeLineStart).join(hardBreak)
