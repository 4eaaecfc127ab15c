import { closest, type Library, type Position } from '../../index.ts'
import type { Ask } from '../world.ts'
import { agrees } from './ask-until.ts'

/** Which positions there are, and in which languages documents are made. */
export interface PositionContext {
  readonly library: Library
  readonly languages: readonly string[]
}

/** Every position that has words in one of the languages. */
export const positionIds = ({ library, languages }: PositionContext): readonly string[] => [
  ...new Set(languages.flatMap((language) => Object.keys(library.positions(language).value))),
]

/**
 * A position from its id or from its words in one of the languages; one that is nearly right is offered. Anything else
 * is the company's own name of a position, asked for in each language.
 */
export async function readPosition(answer: string, context: PositionContext, ask: Ask): Promise<Position> {
  const known = positionIds(context)
  const meant = known.find((id) => id === slug(answer) || wordsOf(id, context).includes(answer.toLowerCase()))
  if (meant !== undefined) return meant
  const near = closest(answer, known)
  if (near !== undefined && (await agrees(ask, `Did you mean \`${near}\`?`))) return near
  return inEachLanguage(answer, context, ask)
}

const slug = (answer: string): string => answer.toLowerCase().replace(/\s+/g, '-')

const wordsOf = (id: string, { library, languages }: PositionContext): readonly string[] =>
  languages.flatMap((language) => library.positions(language).value[id]?.nominative?.toLowerCase() ?? [])

async function inEachLanguage(answer: string, { library, languages }: PositionContext, ask: Ask): Promise<Position> {
  const [first = '', ...rest] = languages
  if (rest.length === 0) return { [first]: answer }
  const words: [string, string][] = []
  for (const language of languages) {
    const name = library.language(language).value.name ?? language
    const usual = language === first ? answer : ''
    const given = await ask(`  \`${answer}\` in ${name} [${usual || 'left blank'}]: `)
    if (given || usual) words.push([language, given || usual])
  }
  return Object.fromEntries(words)
}
