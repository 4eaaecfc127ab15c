import { encodeText } from './encode-text.ts'
import type { Renderer } from './renderer.ts'

type Entry = readonly [key: string, value: unknown]

const rank = ([key, value]: Entry): number => {
  if (key === 'type') return 0
  if (typeof value !== 'object' || value === null) return 1
  return Array.isArray(value) ? 3 : 2
}

const byRankAndName = (a: Entry, b: Entry): number => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1)

/** What a node is, then its own facts, then what it contains; so the bytes do not depend on who built the tree. */
const inReadingOrder = (_key: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(byRankAndName))

/** The document tree itself, for programs; keys stand in a fixed order. */
export const json: Renderer = {
  format: 'json',
  description: 'the document tree, for programs',
  render: async (document) => encodeText(JSON.stringify(document, inReadingOrder, 2)),
}
