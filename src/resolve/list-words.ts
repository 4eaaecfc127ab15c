/** Several words as a list of the language: commas, and `and` (with its spaces) before the last. */
export const listWords = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`
