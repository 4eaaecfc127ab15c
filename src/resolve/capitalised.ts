/** A phrase as it begins a line or sentence; the language (BCP 47) decides what the capital of a letter is. */
export const capitalised = (text: string, tag: string | undefined): string =>
  text.slice(0, 1).toLocaleUpperCase(tag) + text.slice(1)
