import type { Mark, MarkedInline, MarkedLine } from '../../model/marked-document.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { singleLine } from '../single-line.ts'
import { escapeMarkdown } from './escape.ts'

/** Asterisks and tildes where they would be read as marks, else the element that looks the same. */
const looks = { removed: { mark: '~~', element: 'del' }, added: { mark: '**', element: 'strong' } } as const

/** A line with what is gone ~~struck out~~ and what is new **in bold**. */
export function printMarkedLine(line: MarkedLine): string {
  const stretches = joined(line)
  return stretches.map(({ kind, words }, index) => printStretch(kind, words, stretches, index)).join('')
}

interface Stretch {
  readonly kind: Mark
  readonly words: string
}

/** Neighbours of one kind as one stretch: two marks that touch would be read as none. */
function joined(line: MarkedLine): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const run of line) {
    const last = stretches.at(-1)
    if (last?.kind === run.kind) stretches.splice(-1, 1, { kind: run.kind, words: last.words + wordsOf(run) })
    else stretches.push({ kind: run.kind, words: wordsOf(run) })
  }
  return stretches.map(({ kind, words }) => ({ kind, words: singleLine(words) }))
}

const wordsOf = (run: MarkedInline): string => (run.type === 'blank' ? ruledBlank() : run.text)

function printStretch(kind: Mark, words: string, stretches: readonly Stretch[], index: number): string {
  if (kind === 'same' || words.trim() === '') return escapeMarkdown(words)
  const core = words.trim()
  const [before, after] = [words.slice(0, words.indexOf(core)), words.slice(words.indexOf(core) + core.length)]
  const { mark, element } = looks[kind]
  const [previous, next] = [stretches[index - 1], stretches[index + 1]]
  const printed = escapeMarkdown(core)
  const opens = isMark(core.at(0) ?? '', outside(before, previous, -1))
  const closes = isMark(core.at(-1) ?? '', outside(after, next, 0))
  const marked = opens && closes ? `${mark}${printed}${mark}` : `<${element}>${printed}</${element}>`
  return `${apart(previous, kind)}${before}${marked}${after}`
}

/** What replaces something stands a space apart, so that the two can be read. */
const apart = (previous: Stretch | undefined, kind: Mark): string =>
  kind === 'added' && previous?.kind === 'removed' && !/\s$/u.test(previous.words) ? ' ' : ''

/** The character beside a mark; another stretch that is marked begins or ends in a sign. */
function outside(space: string, neighbour: Stretch | undefined, at: 0 | -1): string {
  if (space !== '' || !neighbour) return ' '
  return neighbour.kind === 'same' ? (neighbour.words.at(at) ?? ' ') : '*'
}

/** Flanking (CommonMark 0.31, section 6.2): what is inside is a letter or a digit, or what is outside is none. */
const isMark = (inside: string, beyond: string): boolean =>
  /[\p{L}\p{N}]/u.test(inside) || /[\s\p{P}\p{S}]/u.test(beyond)
