import type { ErrorObject, ValidateFunction } from 'ajv'
import { closest } from '../diagnostics/closest.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { Pointer } from '../model/source.ts'
import type { Constraint, Duplicate, Mistake, UnknownKey } from './mistake.ts'
import { withKeysAsMeant } from './with-keys-as-meant.ts'

export interface Found {
  /** One for each thing that the author has to change. */
  readonly mistakes: readonly Mistake[]
  /** Keys that are missing only because they were misspelt: no mistakes of their own, yet they are missing. */
  readonly misspelt: readonly Pointer[]
}

/** What is wrong with a value by its schema, each mistake once. */
export function findMistakes(check: ValidateFunction, value: unknown): Found {
  const all = mistakesOf(check, value)
  const unknown = all.filter((mistake) => mistake.kind === 'unknown-key')
  const meant = unknown.filter((mistake) => mistake.meant !== undefined)
  if (meant.length === 0) return { mistakes: all, misspelt: [] }
  const stillMissing = new Set(missingIn(mistakesOf(check, withKeysAsMeant(value, meant))))
  return {
    mistakes: all.filter(({ kind, pointer }) => kind !== 'missing-key' || stillMissing.has(pointer)),
    misspelt: missingIn(all).filter((pointer) => !stillMissing.has(pointer)),
  }
}

const missingIn = (mistakes: readonly Mistake[]): Pointer[] =>
  mistakes.filter(({ kind }) => kind === 'missing-key').map(({ pointer }) => pointer)

function mistakesOf(check: ValidateFunction, value: unknown): readonly Mistake[] {
  if (check(value)) return []
  const errors = check.errors ?? []
  const badKeys = new Set(errors.filter(({ keyword }) => keyword === 'propertyNames').map(keyPointer))
  return once(errors.flatMap((error) => mistakesFrom(error, badKeys)))
}

const keyPointer = ({ instancePath, params }: ErrorObject): Pointer =>
  childPointer(instancePath, String(params.propertyName))

/** One mistake for each place, and none inside a part that should not be there at all. */
function once(mistakes: readonly Mistake[]): readonly Mistake[] {
  const byPointer = new Map<Pointer, Mistake>()
  for (const mistake of [...mistakes].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (!byPointer.has(mistake.pointer)) byPointer.set(mistake.pointer, mistake)
  }
  const strange = new Set([...byPointer.values()].filter(isStrangeKey).map(({ pointer }) => pointer))
  return [...byPointer.values()].filter(({ pointer }) => !ancestorsOf(pointer).some((above) => strange.has(above)))
}

const isStrangeKey = ({ kind }: Mistake): boolean => kind === 'unknown-key' || kind === 'bad-key'

/** Of several objections to one value the most basic tells most: its key, then its type, then what it says. */
function rankOf(mistake: Mistake): number {
  if (isStrangeKey(mistake)) return 0
  if (mistake.kind === 'bad-value') return mistake.broken.keyword === 'type' ? 1 : 2
  return 3
}

function ancestorsOf(pointer: Pointer): Pointer[] {
  const parts = pointer.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

function mistakesFrom(error: ErrorObject, badKeys: ReadonlySet<Pointer>): readonly Mistake[] {
  const parent = error.instancePath
  switch (error.keyword) {
    case 'if':
    case 'propertyNames':
      // They only say that something inside them failed, and that speaks for itself.
      return []
    case 'additionalProperties':
      return [unknownKey(error)]
    case 'required': {
      const key = String(error.params.missingProperty)
      return [{ kind: 'missing-key', pointer: childPointer(parent, key), parent, key }]
    }
    case 'uniqueItems':
      return duplicatesIn(parent, error.data)
    default:
      return [valueOrKey(error, badKeys)]
  }
}

/** An error about the name of a key is told by its data: the map has the key, and the error speaks of a text. */
function valueOrKey(error: ErrorObject, badKeys: ReadonlySet<Pointer>): Mistake {
  const broken = constraintOf(error)
  const { instancePath, data } = error
  const pointer = typeof data === 'string' ? childPointer(instancePath, data) : instancePath
  return typeof data === 'string' && badKeys.has(pointer)
    ? { kind: 'bad-key', pointer, key: data, broken }
    : { kind: 'bad-value', pointer: instancePath, value: data, broken }
}

const constraintOf = ({ keyword, parentSchema, message }: ErrorObject): Constraint => ({
  keyword,
  schema: parentSchema ?? {},
  message: message ?? 'is not valid',
})

function unknownKey({ instancePath, params, parentSchema, data }: ErrorObject): UnknownKey {
  const key = String(params.additionalProperty)
  const known = Object.keys(parentSchema?.properties ?? {})
  const free = known.filter((name) => !Object.hasOwn(Object(data), name))
  const expected = free.length > 0 ? free : known
  const meant = closest(key, free)
  return {
    kind: 'unknown-key',
    pointer: childPointer(instancePath, key),
    key,
    expected,
    ...(meant === undefined ? {} : { meant }),
  }
}

/** Ajv names one pair; an author wants to hear of every item that is there twice. */
function duplicatesIn(pointer: Pointer, list: unknown): readonly Duplicate[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : []
  const seen = new Set<string>()
  return items.flatMap((value, index): Duplicate[] => {
    const key = JSON.stringify(value)
    if (seen.has(key)) return [{ kind: 'duplicate', pointer: childPointer(pointer, index), value }]
    seen.add(key)
    return []
  })
}
