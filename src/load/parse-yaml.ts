import type { Document } from 'yaml'
import { LineCounter, parseDocument } from 'yaml'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Sourced, SourceFile } from '../model/source.ts'
import { decodeText } from './decode-text.ts'
import { placesIn } from './places.ts'
import { readTree } from './read-tree.ts'

export interface Parsed {
  /** Absent where the text could not be read as YAML at all. */
  readonly sourced?: Sourced<unknown>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * One file → a plain value that remembers where each part was written (YAML 1.2 core schema). A file that does not
 * parse reports only that; a duplicate key is reported and the first of the two counts.
 */
export function parseYaml(file: SourceFile): Parsed {
  const decoded = decodeText(file)
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics }
  const counter = new LineCounter()
  const document = parseSafely(decoded.text, counter)
  const places = placesIn(file.path, counter)
  if (!document || document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    return { diagnostics: [error('yaml/limit', 'The file is nested too deeply to be read', places(0, 0))] }
  }
  const faults = syntaxErrors(document, places)
  if (faults.length > 0) return { diagnostics: faults }
  const tree = readTree(document, places)
  const diagnostics = [...decoded.diagnostics, ...tree.diagnostics]
  if (tree.value === undefined) return { diagnostics }
  return { sourced: { value: tree.value, origins: tree.origins, file: file.path }, diagnostics }
}

function parseSafely(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, stringKeys: false })
  } catch (thrown) {
    // The parser is recursive; what overflows its stack is no role definition.
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

const sentences: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab stands where the line is indented, expected spaces',
  MULTIPLE_DOCS: 'A second document begins here, expected one document in a file',
  TAG_RESOLVE_FAILED: 'The tag means nothing here, expected a plain value',
}

/** The first error of each line; once a tab has spoilt the indentation, only further tabs are mistakes of their own. */
function syntaxErrors(document: Document.Parsed, places: ReturnType<typeof placesIn>): Diagnostic[] {
  const found = [...document.errors, ...document.warnings]
  const firstTab = found.find(({ code }) => code === 'TAB_AS_INDENT')
  const own = found.filter(({ code, pos }) => !firstTab || code === firstTab.code || pos[0] < firstTab.pos[0])
  const byLine = new Map<number, Diagnostic>()
  for (const { code, message, pos } of own) {
    const place = places(pos[0], pos[1])
    if (byLine.has(place.line)) continue
    byLine.set(place.line, error('yaml/syntax', sentences[code] ?? message, place))
  }
  return [...byLine.values()]
}
