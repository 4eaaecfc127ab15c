/** A text file's bytes: UTF-8 without byte order mark, the lines ended by LF, the last one too. */
export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(`${text.trimEnd()}\n`)
