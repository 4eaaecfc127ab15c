/** A list that is longer than a reader of a comment wants to scroll past. */
const longest = 10

/** Items of a list; a long one is folded below its summary. */
export function folded(summary: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return []
  const list = items.join('\n')
  if (items.length <= longest) return [`**${summary}**`, list]
  return [`<details><summary>${summary}</summary>`, list, '</details>']
}
