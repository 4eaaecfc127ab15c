/** The text of a table, or why there is none, as a sentence without a full stop, with the line where it shows. */
export type DecodedTable = { readonly text: string } | { readonly fault: string; readonly line: number }

/** More names than any employer has; a file beyond it is a mistake or an attack. */
const maxMebibytes = 16

/** A table as UTF-8, with or without byte order mark. What an old spreadsheet wrote instead is named. */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  if (bytes.length > maxMebibytes * 1024 * 1024) {
    return { fault: `The table has more than ${maxMebibytes} MiB`, line: 1 }
  }
  if (isUtf16(bytes)) return { fault: 'The table is UTF-16, expected UTF-8', line: 1 }
  const text = decoded(bytes)
  return text === undefined ? { fault: 'The table is not UTF-8 text', line: firstBrokenLine(bytes) } : { text }
}

/** A spreadsheet's "Unicode text" begins with a mark; without one every other byte of Latin letters is zero. */
const isUtf16 = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0 && third === 0 && second !== 0) ||
  (second === 0 && fourth === 0 && first !== 0)

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A line feed is one byte in UTF-8 and in every encoding of eight bits, so that lines can be told apart unread. */
function firstBrokenLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const feed = bytes.indexOf(0x0a, start)
    if (feed < 0 || decoded(bytes.subarray(start, feed)) === undefined) return line
    start = feed + 1
  }
}
