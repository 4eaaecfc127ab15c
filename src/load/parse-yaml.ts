import type { Alias, Document } from 'yaml'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Sourced, SourceFile } from '../model/source.ts'
import { composeYaml } from './compose-yaml.ts'
import { decodeText } from './decode-text.ts'
import { firstOf } from './first-of.ts'
import { type Places, placesIn } from './places.ts'
import { readTree } from './read-tree.ts'
import { resolveAliases } from './resolve-aliases.ts'

export interface Parsed {
  /** Absent where the text could not be read as YAML at all. */
  readonly sourced?: Sourced<unknown>
  readonly diagnostics: readonly Diagnostic[]
}

const tooMuch = 'The file is nested too deeply, or holds too much, to be read'

/**
 * One file → a plain value that remembers where each part was written (YAML 1.2 core schema). A file that does not
 * parse reports only that; a duplicate key is reported and the first of the two counts.
 */
export function parseYaml(file: SourceFile): Parsed {
  const decoded = decodeText(file)
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics }
  const document = composeYaml(decoded.text)
  const places = placesIn(file.path, decoded.text)
  if (!document) return { diagnostics: [error('yaml/limit', tooMuch, places(0, 0))] }
  const faults = syntaxErrors(document, places)
  if (faults.length > 0) return { diagnostics: faults }
  const { targets, dangling } = resolveAliases(document)
  if (dangling.length > 0) return { diagnostics: firstOf(dangling.map((alias) => withoutAnchor(alias, places))) }
  const tree = readTree({ document, text: decoded.text, targets, places })
  const diagnostics = [...decoded.diagnostics, ...firstOf(tree.diagnostics)]
  if (tree.value === undefined) return { diagnostics }
  return { sourced: { value: tree.value, origins: tree.origins, file: file.path }, diagnostics }
}

function withoutAnchor({ source, range }: Alias, places: Places): Diagnostic {
  const [start = 0, end = start] = range ?? []
  return error(
    'yaml/syntax',
    `The alias \`*${source}\` repeats nothing: no \`&${source}\` comes before it`,
    places(start, end),
  )
}

const sentences: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab stands where the line is indented, expected spaces',
  MULTIPLE_DOCS: 'A second document begins here, expected one document in a file',
  TAG_RESOLVE_FAILED: 'The tag means nothing here, expected a plain value',
}

/** What the parser says may quote a whole line. */
const longestSentence = 200

/** The first error of each line; once a tab has spoilt the indentation, only further tabs are mistakes of their own. */
function syntaxErrors(document: Document.Parsed, places: Places): readonly Diagnostic[] {
  const found = [...document.errors, ...document.warnings]
  const firstTab = found.find(({ code }) => code === 'TAB_AS_INDENT')
  const own = found.filter(({ code, pos }) => !firstTab || code === firstTab.code || pos[0] < firstTab.pos[0])
  const byLine = new Map<number, Diagnostic>()
  for (const { code, message, pos } of own) {
    const place = places(pos[0], pos[1])
    if (byLine.has(place.line)) continue
    byLine.set(place.line, error('yaml/syntax', sentences[code] ?? message.slice(0, longestSentence), place))
  }
  return firstOf([...byLine.values()])
}
