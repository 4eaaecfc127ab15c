import { writeYaml } from './load/write-yaml.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'
import { commented, wrapped } from './skeleton/comments.ts'
import { schemaOf } from './validate/validate.ts'

/** A key of `jd.yaml` as its schema tells of it. */
interface Property {
  readonly description: string
  readonly properties?: Readonly<Record<string, Property>>
  readonly examples?: readonly unknown[]
}

const head = `# yaml-language-server: $schema=.jd/schemas/workspace.schema.json
# What is the same for all documents of the organisation. A line with a # before it is an example: take the # away and
# write your own. What is not given is a ruled line in the documents, to be filled in by hand. Words that are printed
# may differ by language: { et: Tallinn, sq: Talin }.
`

/**
 * A new `jd.yaml`: every setting that is given, and every other key of the schema as a commented example with what it
 * means, in the order of the schema.
 */
export function workspaceText(settings: Partial<WorkspaceFile>): string {
  const { properties } = schemaOf('workspace') as Property
  return [head, ...entries(properties, settings)].join('\n')
}

function entries(properties: Property['properties'] = {}, given: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(properties).map(
    ([key, property]) => wrapped(meaning(property)) + entry(key, property, given[key]),
  )
}

function entry(key: string, property: Property, value: unknown): string {
  if (value === undefined) return commented(writeYaml({ [key]: exampleOf(property) }))
  if (!property.properties || !isMap(value)) return writeYaml({ [key]: value })
  return `${key}:\n${indented(entries(property.properties, value).join(''))}`
}

/** The description without its example, which stands below. */
const meaning = ({ description }: Property): string => description.replace(/ Examples?: .*$/, '')

/** The example of the schema; of a map without one, those of its keys. */
function exampleOf({ examples, properties = {} }: Property): unknown {
  const [example] = examples ?? []
  if (example !== undefined) return example
  return Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, exampleOf(property)]))
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')
