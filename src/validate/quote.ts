/** More would push the sentence out of sight. */
const longest = 60

/** An author's own words in backticks, on one line, shortened, with control characters made visible and harmless. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const line = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, escaped)
  const characters = [...line]
  return `\`${characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line}\``
}

const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`
