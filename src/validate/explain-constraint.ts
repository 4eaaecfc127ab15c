import { choices, didYouMean } from './choices.ts'
import type { Constraint } from './mistake.ts'
import { quote } from './quote.ts'
import type { Sentence } from './sentence.ts'

type Explain = (value: unknown, name: string, broken: Constraint) => Sentence

/** Why a value does not fit, by the keyword of the schema that it breaks. */
export function explainConstraint(value: unknown, name: string, broken: Constraint): Sentence {
  const explain = explanations[broken.keyword]
  return explain ? explain(value, name, broken) : { message: `${name} ${broken.message}` }
}

/** What a key or a value must look like: `patternErrorMessage`, which editors show as well, as part of a sentence. */
export function shapeOf({ schema, message, keyword }: Constraint): string {
  if (keyword === 'maxLength') return `at most ${schema.maxLength} characters`
  const { patternErrorMessage: shape } = schema
  return typeof shape === 'string' ? shape.replace(/^Expected /, '') : message
}

const misshapen: Explain = (value, name, broken) => butExpected(value, name, shapeOf(broken))

const outOfRange: Explain = (value, name, { schema }) =>
  butExpected(value, name, `a number from ${schema.minimum} to ${schema.maximum}`)

const wrongCount: Explain = (value, name, { keyword, schema: { minItems, maxItems } }) => {
  const count = Object.keys(Object(value)).length
  const found = count === 0 ? 'no items' : count === 1 ? '1 item' : `${count} items`
  const limit = keyword === 'minItems' ? `at least ${minItems}` : `at most ${maxItems}`
  const wanted = minItems === maxItems ? `${minItems}` : limit
  return { message: `${name} has ${found}, expected ${wanted}`, expected: [wanted] }
}

const notAChoice: Explain = (value, name, { schema }) => {
  const candidates = (Array.isArray(schema.enum) ? schema.enum : [schema.const]).map(String)
  const { message, expected } = choices(String(value), candidates)
  return { message: `${nameAndValue(name, value)}, ${message}`, expected, ...didYouMean(String(value), candidates) }
}

const wrongType: Explain = (value, name, { schema }) => {
  const types = [schema.type].flat().map(String)
  const wanted = types.map((type) => wantedTypes[type] ?? type)
  return {
    message: `${name} must be ${alternatives(wanted)}, found ${foundType(value, types)}`,
    expected: wanted,
    ...(isBareText(value) && types.includes('string') ? { help: 'Put it in quotes' } : {}),
  }
}

const explanations: Readonly<Record<string, Explain>> = {
  type: wrongType,
  enum: notAChoice,
  const: notAChoice,
  pattern: misshapen,
  maxLength: misshapen,
  format: (value, name) => butExpected(value, name, 'a date of year, month and day, such as 2026-11-21'),
  minimum: outOfRange,
  maximum: outOfRange,
  minItems: wrongCount,
  maxItems: wrongCount,
}

const butExpected = (value: unknown, name: string, wanted: string): Sentence => ({
  message: `${nameAndValue(name, value)}, expected ${wanted}`,
  expected: [wanted],
})

const nameAndValue = (name: string, value: unknown): string =>
  typeof value === 'string' && value.trim() === '' ? `${name} is empty` : `${name} is ${quote(value)}`

const wantedTypes: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
}

const alternatives = (words: readonly string[]): string =>
  words.length < 3 ? words.join(' or ') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** What YAML makes a number or a truth value although the author meant it to be printed. */
const isBareText = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

function foundType(value: unknown, wanted: readonly string[]): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'boolean') return quote(value)
  if (typeof value === 'number') return wanted.includes('integer') ? 'a fraction' : 'a number'
  return typeof value === 'string' ? 'text' : 'a map'
}
