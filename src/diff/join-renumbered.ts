import type { Renumbered } from '../model/release-diff.ts'
import { documentName } from './document-pair.ts'
import type { ComparedPair } from './sighting.ts'

/** Clauses that got the same new number in several documents, each once. */
export function joinRenumbered(compared: readonly ComparedPair[]): readonly Renumbered[] {
  const joined = new Map<string, Renumbered>()
  for (const { pair, diff } of compared) {
    for (const one of diff.renumbered) {
      const key = `${one.clause} ${one.numberFrom} ${one.numberTo}`
      const documents = joined.get(key)?.documents ?? []
      joined.set(key, { ...one, documents: [...documents, documentName(pair)] })
    }
  }
  return [...joined.values()]
}
