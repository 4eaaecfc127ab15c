import type { Inline } from '../model/document.ts'
import type { Mark, MarkedInline, MarkedLine } from '../model/marked-document.ts'
import { type Laid, layOver } from './lay-over.ts'
import { segmentsOf } from './segments-of.ts'

/**
 * Two texts laid over each other word by word, at the word boundaries of the language (BCP 47). Tags, blanks and
 * references are kept; a reference whose printed number changed is another one. Where words were replaced, the old
 * ones stand first.
 */
export function wordChanges(from: readonly Inline[], to: readonly Inline[], language: string): MarkedLine {
  if (from.length === to.length && from.every((inline, index) => keyOf(inline) === keyOf(to[index] ?? inline))) {
    return wholly(to, 'same')
  }
  const words = segmenterOf(language)
  const laid = layOver(tokensOf(from, words), tokensOf(to, words), keyOf)
  return joinRuns(inOrder(withoutLoneSpaces(laid)))
}

/** A text that stands in one document alone. */
export const wholly = (content: readonly Inline[], kind: Mark): MarkedLine =>
  content.map((inline) => ({ kind, ...inline }))

const segmenterOf = (language: string): Intl.Segmenter => new Intl.Segmenter(language, { granularity: 'word' })

const tokensOf = (content: readonly Inline[], words: Intl.Segmenter): readonly Inline[] =>
  content.flatMap((inline) =>
    inline.type === 'text' ? segmentsOf(inline.text, words).map((text): Inline => ({ ...inline, text })) : [inline],
  )

function keyOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return `text ${inline.tag ?? ''} ${inline.text}`
    case 'reference':
      return `reference ${inline.clause} ${inline.text}`
    case 'blank':
      return 'blank'
    default:
      return inline satisfies never
  }
}

/** A space between two replaced words is replaced with them: a reader takes in phrases, not shreds. */
const withoutLoneSpaces = (laid: readonly Laid<Inline>[]): readonly Laid<Inline>[] =>
  laid.flatMap((token, index): readonly Laid<Inline>[] => {
    if (token.kind !== 'same' || !isSpace(token.from)) return [token]
    const [before, after] = [laid[index - 1], laid[index + 1]]
    if (!before || !after || before.kind === 'same' || after.kind === 'same') return [token]
    return [
      { kind: 'removed', from: token.from },
      { kind: 'added', to: token.to },
    ]
  })

const isSpace = (inline: Inline): boolean => inline.type === 'text' && inline.text.trim() === ''

/** Between two stretches that stayed, first all that went, then all that came. */
function inOrder(laid: readonly Laid<Inline>[]): MarkedLine {
  const ordered: MarkedInline[] = []
  let removed: MarkedInline[] = []
  let added: MarkedInline[] = []
  const flush = (): void => {
    // Not spread: a function takes no hundred thousand arguments.
    for (const run of [...removed, ...added]) ordered.push(run)
    removed = []
    added = []
  }
  for (const token of laid) {
    if (token.kind === 'removed') removed.push({ kind: 'removed', ...token.from })
    else if (token.kind === 'added') added.push({ kind: 'added', ...token.to })
    else {
      flush()
      ordered.push({ kind: 'same', ...token.to })
    }
  }
  flush()
  return ordered
}

function joinRuns(line: MarkedLine): MarkedLine {
  const joined: MarkedInline[] = []
  for (const run of line) {
    const before = joined.at(-1)
    if (run.type === 'text' && before?.type === 'text' && run.kind === before.kind && run.tag === before.tag) {
      joined[joined.length - 1] = { ...before, text: before.text + run.text }
    } else joined.push(run)
  }
  return joined
}
