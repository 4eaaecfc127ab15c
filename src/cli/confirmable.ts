import { type Confirmation, confirmationOf, overridesOf, translationsOf } from '../index.ts'
import type { Run } from './open-run.ts'
import { wantedDocuments } from './wanted-documents.ts'

/** Words of a clause in one language of which somebody may say that they are right. */
export interface Confirmable {
  readonly clause: string
  readonly language: string
  /** The folder below `roles/` that holds them. */
  readonly home: string
  /** What they are held against: the source words, the words beneath that they replace, or both. */
  readonly hashes: Readonly<Partial<Pick<Confirmation, 'source' | 'upstream'>>>
  /** What is on record. */
  readonly record: Confirmation | undefined
}

/** Translations of the workspace and its own words for what is worded beneath, each text once. */
export function confirmable(
  roles: readonly string[],
  options: Parameters<typeof wantedDocuments>[1],
  run: Run,
): readonly Confirmable[] {
  const documents = wantedDocuments(roles, options, run)
  const asked = new Set(documents.map(({ language }) => language))
  const translations = translationsOf(documents, run.library).map((one) => ({
    ...one,
    record: confirmationOf(one),
    hashes: { source: one.source.hash },
  }))
  const overrides = overridesOf(documents, run.library)
    .filter(({ language }) => asked.has(language.id))
    .map((one) => ({ ...one, hashes: { upstream: one.upstream.hash } }))
  const texts = new Map<string, Confirmable>()
  for (const { clause, language, home, record, hashes } of [...translations, ...overrides]) {
    const key = [home, language.id, clause].join(' ')
    const known = texts.get(key)
    const joined = { ...known?.record, ...record }
    texts.set(key, {
      clause,
      language: language.id,
      home,
      hashes: { ...known?.hashes, ...hashes },
      record: known?.record || record ? (joined as Confirmation) : undefined,
    })
  }
  return [...texts.values()]
}

/** Whether something it is held against is not on record as it now is. */
export const isNews = ({ hashes, record }: Confirmable): boolean =>
  (hashes.source !== undefined && hashes.source !== record?.source) ||
  (hashes.upstream !== undefined && hashes.upstream !== record?.upstream)
