import { closest } from '../../index.ts'
import type { Ask } from '../world.ts'
import { agrees, type Reading } from './ask-until.ts'

/** A country or a language: its code and its English name. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** A code or a name, in small or capital letters; one that is nearly right is offered. */
export async function readNamed(
  what: string,
  answer: string,
  known: readonly Named[],
  ask: Ask,
): Promise<Reading<string>> {
  const meant = known.find(({ id, name }) => [id, name, withoutArticle(name)].some((word) => isSame(word, answer)))
  if (meant) return { value: meant.id }
  const near = closest(
    answer,
    known.map(({ name }) => withoutArticle(name)),
  )
  const offered = known.find(({ name }) => withoutArticle(name) === near)
  if (offered && (await agrees(ask, `Did you mean ${withoutArticle(offered.name)} (${offered.id})?`))) {
    return { value: offered.id }
  }
  return { complaint: `There is no ${what} \`${answer}\`` }
}

const withoutArticle = (name: string): string => name.replace(/^the /, '')

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
