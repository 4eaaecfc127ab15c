import { unpackDigests } from '../word/text-digests.ts'

/** A clause as the file recorded it when it was made. */
export interface RecordedClause {
  /** What tells it from all others of the file: `duties.sell`, in a document of two languages `duties.sell@ru`. */
  readonly key: string
  readonly id: string
  /** Only where the document has several languages. */
  readonly lang?: string
  readonly bookmark: string
  readonly hash: string
  /** As printed; `null` where the file does not say. */
  readonly number: string | null
}

/** What proves the words of one document. */
export interface RecordedWords {
  readonly version: string
  readonly source: string
  /** In the order of the document where `isOrdered`. */
  readonly clauses: readonly RecordedClause[]
  readonly isOrdered: boolean
  /** Digests of the texts that are no clauses and that nobody is meant to change. */
  readonly form: ReadonlySet<string>
  /** Digests of the words of lines to be filled in. */
  readonly ruled: ReadonlySet<string>
}

/** What a file says of where it comes from. */
export interface Provenance {
  readonly role: string
  readonly language: string
  readonly jurisdiction: string
  readonly tool: string | null
  /** Whom the document is made out to. */
  readonly person: string | null
  /** `jd.content`: proves that nothing at all was changed. */
  readonly content: string | null
  /** What it reads as; for a redline, with all changes accepted. */
  readonly words: RecordedWords
  /** For a redline: what it reads as with all changes rejected. */
  readonly former?: RecordedWords
}

type Properties = ReadonlyMap<string, string>

/** As the schema of ids has it: another is no role's, and would be printed as one. */
const isRoleId = (role: string): boolean => /^[a-z][a-z0-9-]*$/.test(role)

/** What says in a few words which document it is. */
const identity = ['role', 'version', 'language', 'jurisdiction', 'source', 'tool', 'person', 'content', 'redline']

/** In characters; a name has 200, two hashes with what stands between them 130. */
const longest = 300

/** `undefined` where the properties are not those of a document that `jd` made. */
export function provenanceIn(properties: Properties): Provenance | undefined {
  if (identity.some((name) => (properties.get(`jd.${name}`)?.length ?? 0) > longest)) return undefined
  const said = (name: string): string | undefined =>
    properties.get(`jd.${name}`)?.replace(/\s+/g, ' ').trim() || undefined
  const [role, version, language, jurisdiction, source] = ['role', 'version', 'language', 'jurisdiction', 'source'].map(
    said,
  )
  if (!role || !version || !language || !jurisdiction || !source || !isRoleId(role)) return undefined
  const [from, to] = releasesIn(said('redline') ?? '')
  const here = wordsIn(properties, 'jd', version, source)
  return {
    role,
    language,
    jurisdiction,
    tool: said('tool') ?? null,
    person: said('person') ?? null,
    content: properties.get('jd.content') ?? null,
    words: to === '' ? { ...noWords, version } : here,
    ...(from === undefined ? {} : { former: formerIn(properties, from) }),
  }
}

/** `1.0.0..2.0.0`; either side may be nothing. */
function releasesIn(redline: string): readonly string[] {
  const at = redline.lastIndexOf('..')
  return at < 0 ? [] : [redline.slice(0, at), redline.slice(at + 2)]
}

const noWords: RecordedWords = {
  version: '',
  source: '',
  clauses: [],
  isOrdered: true,
  form: new Set(),
  ruled: new Set(),
}

const formerIn = (properties: Properties, from: string): RecordedWords =>
  wordsIn(
    properties,
    'jd.former',
    properties.get('jd.former.version') ?? from,
    properties.get('jd.former.source') ?? '',
  )

function wordsIn(properties: Properties, prefix: string, version: string, source: string): RecordedWords {
  const clauses = valuesOf(properties, `${prefix}.clause.`).flatMap(([key, value]) => clauseIn(key, value))
  const digests = (name: string): ReadonlySet<string> =>
    new Set(valuesOf(properties, `${prefix}.${name}.`).flatMap(([, value]) => unpackDigests(value)))
  const isOrdered = clauses.every(({ number }) => number !== null)
  return {
    version,
    source,
    clauses: isOrdered ? clauses.toSorted((a, b) => compareNumbers(a.number, b.number)) : clauses,
    isOrdered,
    form: digests('form'),
    ruled: digests('ruled'),
  }
}

const valuesOf = (properties: Properties, prefix: string): readonly (readonly [string, string])[] =>
  [...properties].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value])

/** What has no such form was not written by `jd` and proves nothing. */
function clauseIn(key: string, value: string): readonly RecordedClause[] {
  const [, bookmark, hash, number] = /^(_jd\w+) ([0-9a-f]{12})(?: ([\d.]+))?$/.exec(value.trim()) ?? []
  if (bookmark === undefined || hash === undefined || /[\s\p{Cc}]/u.test(key)) return []
  const [id = key, lang] = key.split('@')
  return [{ key, id, ...(lang === undefined ? {} : { lang }), bookmark, hash, number: number ?? null }]
}

/** Programs that save a file write its properties in an order of their own; the printed numbers bring back ours. */
function compareNumbers(one: string | null, other: string | null): number {
  const [left, right] = [one, other].map((number) => (number ?? '').split('.').map(Number))
  for (let level = 0; level < 4; level += 1) {
    const difference = (left?.[level] ?? 0) - (right?.[level] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
