/** `text` on one line: a run of line breaks, tabs and spaces becomes one space; a no-break space stays. */
export const singleLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ')
