/** What a terminal would obey instead of showing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Text that a terminal shows and does not obey; tabs and line feeds stay. */
export const harmless = (text: string): string => text.replace(control, '\uFFFD')
