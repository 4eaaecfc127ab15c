/** DEL, C1 and what turns words round, which JSON may hold as they are and a terminal would obey. */
const obeyed = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** A value as JSON on lines of its own, every character of it harmless on a terminal; ends with a line feed. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(obeyed, (character) => `\\u${hexOf(character)}`)}\n`

const hexOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0')
