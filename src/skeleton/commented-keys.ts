import { writeYaml } from '../load/write-yaml.ts'
import { type SchemaName, schemaOf } from '../validate/validate.ts'
import { commented, indented, wrapped } from './comments.ts'

/** A key of a file as its schema tells of it. */
interface Property {
  readonly description: string
  readonly properties?: Properties
  readonly examples?: readonly unknown[]
}

type Properties = Readonly<Record<string, Property>>

type Values = Readonly<Record<string, unknown>>

/** What goes into a new file. */
export interface KeyChoice {
  /** What is said. */
  readonly given: Values
  /** What stands in a comment where nothing is said, before the schema's own example. */
  readonly examples?: Values
  /** What is to be known of a key beyond what the schema says, as sentences. */
  readonly hints?: Readonly<Record<string, string>>
  /** Keys that are left out, also as examples. */
  readonly without?: readonly string[]
}

/**
 * The keys of a kind of file in the order of its schema, each below what it means: those that are given as they are,
 * the others as commented examples. One text per key, which ends with a line feed.
 */
export function commentedKeys(schema: SchemaName, { given, examples, hints, without = [] }: KeyChoice): string[] {
  const { properties = {} } = schemaOf(schema) as Partial<Property>
  const wanted = Object.entries(properties).filter(([key]) => !without.includes(key))
  return entries(Object.fromEntries(wanted), given, examples, hints)
}

const entries = (properties: Properties, given: Values, examples: Values = {}, hints: KeyChoice['hints'] = {}) =>
  Object.entries(properties).map(([key, property]): string => {
    const hint = hints[key] === undefined ? '' : ` ${hints[key]}`
    const example = examples[key] ?? exampleOf(property)
    return wrapped(meaning(property) + hint) + entry(key, property, given[key], example)
  })

function entry(key: string, { properties }: Property, value: unknown, example: unknown): string {
  if (value === undefined) return commented(writeYaml({ [key]: example }))
  if (!properties || !isMap(value)) return writeYaml({ [key]: value })
  return `${key}:\n${indented(entries(properties, value).join(''))}`
}

/** The description without its example, which stands below. */
const meaning = ({ description }: Property): string => description.replace(/ Examples?: .*$/, '')

/** The example of the schema; of a map without one, those of its keys. */
function exampleOf({ examples, properties = {} }: Property): unknown {
  const [example] = examples ?? []
  if (example !== undefined) return example
  return Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, exampleOf(property)]))
}

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
