/** Escaped words in bold; a space at either end would keep the asterisks from being marks (CommonMark 0.31, 6.2). */
export const strong = (words: string): string => `**${words.trim()}**`
