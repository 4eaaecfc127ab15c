import { type Parsed, parseYaml } from '../../src/load/parse-yaml.ts'
import type { Place, Pointer } from '../../src/model/source.ts'

/** What a file of this text, or of these bytes, is read as. */
export const parsed = (content: string | Uint8Array): Parsed =>
  parseYaml({ path: 'a.yaml', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })

/** `line:column rule`, as a terminal shows it. */
export const findingsIn = (content: string | Uint8Array): readonly string[] =>
  parsed(content).diagnostics.map(({ place, rule }) => `${place?.line}:${place?.column} ${rule}`)

export const valueIn = (content: string | Uint8Array): unknown => parsed(content).sourced?.value

/** The words of a text between two places, by line and column as an editor counts them. */
export function textAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine)
  const last = lines.at(-1)?.slice(0, endColumn - 1) ?? ''
  return [...lines.slice(0, -1), last].join('\n').slice(column - 1)
}

/** The words of a text that a value, and its key, are said to be written with. */
export function writtenAt(text: string, pointer: Pointer): { readonly value?: string; readonly key?: string } {
  const origin = parsed(text).sourced?.origins.get(pointer)
  if (!origin) return {}
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return { value: textAt(normal, origin.value), ...(origin.key ? { key: textAt(normal, origin.key) } : {}) }
}
