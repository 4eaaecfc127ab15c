import {
  type Alias,
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
import { controlCharacter, controlCharactersIn } from './control-characters.ts'
import type { Places } from './places.ts'

/** More values than any role has; aliases that unfold beyond it are a bomb. */
const maxValues = 50_000
const maxDepth = 32

export interface TreeSource {
  readonly document: Document.Parsed
  readonly text: string
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>
  readonly places: Places
}

interface Reading extends TreeSource {
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
export function readTree(source: TreeSource): Tree {
  const reading: Reading = { ...source, origins: new Map(), diagnostics: [], values: 0 }
  try {
    const value = readNode(source.document.contents, '', 0, reading) ?? null
    return { value, origins: reading.origins, diagnostics: reading.diagnostics }
  } catch (thrown) {
    if (!(thrown instanceof LimitPassed)) throw thrown
    const diagnostic = error('yaml/limit', thrown.message, source.places(0, 0))
    return { origins: reading.origins, diagnostics: [diagnostic] }
  }
}

function readNode(node: Node | null, pointer: Pointer, depth: number, reading: Reading, key?: Place): unknown {
  reading.values += 1
  if (reading.values > maxValues)
    throw new LimitPassed(`The file holds more than ${maxValues} values, aliases unfolded`)
  if (depth > maxDepth) throw new LimitPassed(`The file is nested deeper than ${maxDepth} levels`)
  const [start = 0, end = start] = node?.range ?? []
  const value = node ? reading.places(start, end) : (key ?? reading.places(0, 0))
  // No spread: a file has thousands of them.
  reading.origins.set(pointer, key ? { key, value } : { value })
  if (isMap(node)) return readMap(node, pointer, depth, reading)
  if (isSeq(node)) return readSeq(node, pointer, depth, reading)
  if (isAlias(node)) return readNode(reading.targets.get(node) ?? null, pointer, depth + 1, reading, key)
  return isScalar(node) ? readScalar(node, reading) : null
}

/** An escape such as `"\\a"` writes what may not stand in the text itself. */
function readScalar(node: Scalar, reading: Reading): unknown {
  const value = scalarValue(node)
  if (typeof value !== 'string') return value
  const [start = 0, end = start] = node.range ?? []
  const [escaped] = controlCharactersIn(value)
  if (escaped && controlCharactersIn(reading.text.slice(start, end)).length === 0)
    reading.diagnostics.push(controlCharacter(escaped.name, reading.places(start, end)))
  return value
}

/** A number that would not be printed as it was written (`0123`, `1.0`) stays the text it is: nothing is lost. */
const scalarValue = ({ value, source }: Scalar): unknown =>
  typeof value === 'number' && source !== undefined && String(value) !== source ? source : value

const readSeq = (node: YAMLSeq, pointer: Pointer, depth: number, reading: Reading): unknown[] =>
  node.items.map((item, index) => readNode(item as Node, childPointer(pointer, index), depth + 1, reading))

function readMap(node: YAMLMap, pointer: Pointer, depth: number, reading: Reading): Record<string, unknown> {
  const entries = new Map<string, unknown>()
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(scalarValue(pair.key)) : String(pair.key)
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
