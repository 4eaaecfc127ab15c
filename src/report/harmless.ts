/** What a terminal would obey instead of showing, and what would turn the words behind it round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text that a terminal shows and does not obey; tabs and line feeds stay. */
export const harmless = (text: string): string => text.replace(obeyed, '\uFFFD')

/** The same for what stands on one line, such as the name of a file, which may hold any character. */
export const harmlessLine = (text: string): string => harmless(text).replace(/[\t\n\u2028\u2029]/g, '\uFFFD')
