import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { Origin, Origins, Place, Pointer } from '../model/source.ts'

type Places = (start: number, end: number) => Place

/** More values than any role has; aliases that unfold beyond it are a bomb. */
const maxValues = 50_000
const maxDepth = 32

interface Reading {
  readonly document: Document.Parsed
  readonly places: Places
  readonly origins: Map<Pointer, Origin>
  readonly diagnostics: Diagnostic[]
  values: number
}

export interface Tree {
  /** Absent where a limit was passed. */
  readonly value?: unknown
  readonly origins: Origins
  readonly diagnostics: readonly Diagnostic[]
}

class LimitPassed extends Error {}

/** A parsed document → plain data with the origin of each value, duplicate keys reported, aliases unfolded. */
export function readTree(document: Document.Parsed, places: Places): Tree {
  const reading: Reading = { document, places, origins: new Map(), diagnostics: [], values: 0 }
  try {
    return { ...reading, value: readNode(document.contents, '', 0, reading) ?? null }
  } catch (thrown) {
    if (!(thrown instanceof LimitPassed)) throw thrown
    const diagnostic = error('yaml/limit', thrown.message, places(0, 0))
    return { origins: reading.origins, diagnostics: [diagnostic] }
  }
}

function readNode(node: Node | null, pointer: Pointer, depth: number, reading: Reading, key?: Place): unknown {
  reading.values += 1
  if (reading.values > maxValues)
    throw new LimitPassed(`The file holds more than ${maxValues} values, aliases unfolded`)
  if (depth > maxDepth) throw new LimitPassed(`The file is nested deeper than ${maxDepth} levels`)
  const [start = 0, end = start] = node?.range ?? []
  reading.origins.set(pointer, {
    ...(key ? { key } : {}),
    value: node ? reading.places(start, end) : (key ?? reading.places(0, 0)),
  })
  if (isMap(node)) return readMap(node, pointer, depth, reading)
  if (isSeq(node)) return readSeq(node, pointer, depth, reading)
  if (isAlias(node)) return readNode(node.resolve(reading.document) ?? null, pointer, depth + 1, reading, key)
  return isScalar(node) ? scalarValue(node) : null
}

/** A number that would not be printed as it was written (`0123`, `1.0`) stays the text it is: nothing is lost. */
const scalarValue = ({ value, source }: Scalar): unknown =>
  typeof value === 'number' && source !== undefined && String(value) !== source ? source : value

const readSeq = (node: YAMLSeq, pointer: Pointer, depth: number, reading: Reading): unknown[] =>
  node.items.map((item, index) => readNode(item as Node, childPointer(pointer, index), depth + 1, reading))

function readMap(node: YAMLMap, pointer: Pointer, depth: number, reading: Reading): Record<string, unknown> {
  const entries = new Map<string, unknown>()
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
    const [start = 0, end = start] = pair.key.range ?? []
    const place = reading.places(start, end)
    const child = childPointer(pointer, key)
    if (entries.has(key)) {
      const first = reading.origins.get(child)?.key?.line
      const help = 'Keep one of the two; the first one counts until then'
      reading.diagnostics.push(
        error('yaml/duplicate-key', `The key \`${key}\` stands here again, first in line ${first}`, place, { help }),
      )
    } else {
      entries.set(key, readNode(pair.value, child, depth + 1, reading, place))
    }
  }
  // fromEntries defines own properties, so that a key `__proto__` is data and nothing else.
  return Object.fromEntries(entries)
}
