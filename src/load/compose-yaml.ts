import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml'

/** A text with more tokens that are none is no YAML; what stands behind them is not looked at. */
const mostErrors = 1000

/** Ten for each of the values that a file may hold; to make a tree of more would take seconds before it is refused. */
const mostLexemes = 500_000

/** Nothing a role says is nested so deeply; composing calls itself once for each level. */
const deepestStack = 100

/**
 * A text as the first of its documents, by the core schema of YAML 1.2 whatever its directives say; absent where it
 * is nested too deeply or has too many parts. That is found while reading tokens, because an overflowing stack cannot be
 * caught safely.
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
  let errors = 0
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'error') errors += 1
    }
    lexemes += 1
    if (parser.stack.length > deepestStack || lexemes > mostLexemes) return undefined
    if (errors > mostErrors) break
  }
  return [...tokens, ...parser.end()]
}
