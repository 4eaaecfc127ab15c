/**
 * In UTF-16 code units. V8 gives each segment a copy of the whole text that was segmented, so that a long text takes
 * memory by the square of its length.
 */
const longest = 1000

/** The words of a text and what stands between them, by the boundaries of a language (Unicode Standard Annex 29). */
export const segmentsOf = (text: string, words: Intl.Segmenter): readonly string[] =>
  stretchesOf(text).flatMap((stretch) => Array.from(words.segment(stretch), ({ segment }) => segment))

/** Cut before spaces, where a boundary is in any case; only what has none is cut anywhere. */
function stretchesOf(text: string): readonly string[] {
  if (text.length <= longest) return [text]
  const stretches: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start + longest)
    stretches.push(text.slice(start, end))
    start = end
  }
  return stretches
}

function endOf(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  if (space >= 0 && space < from + longest) return space
  const isPair = (text.codePointAt(from - 1) ?? 0) > 0xffff
  return isPair ? from + 1 : from
}
