import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml'

/** Nothing a role says is nested so deeply; composing calls itself once for each level. */
const deepestStack = 100

/**
 * A text as the first of its documents, by the core schema of YAML 1.2 whatever its directives say; absent where it
 * is nested too deeply. That is found while reading tokens, because an overflowing stack cannot be caught safely.
 */
export function composeYaml(text: string): Document.Parsed | undefined {
  const tokens = tokensOf(text)
  if (!tokens) return undefined
  const composer = new Composer({
    prettyErrors: false,
    resolveKnownTags: false,
    schema: 'core',
    uniqueKeys: false,
  })
  const [document, second] = composer.compose(tokens, true, text.length)
  if (second) {
    const [start, end] = second.range
    document?.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', ''))
  }
  return document
}

function tokensOf(text: string): readonly CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > deepestStack) return undefined
  }
  return [...tokens, ...parser.end()]
}
