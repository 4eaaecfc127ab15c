import cell from '#schemas/cell.schema.json' with { type: 'json' }
import changes from '#schemas/changes.schema.json' with { type: 'json' }
import checks from '#schemas/checks.schema.json' with { type: 'json' }
import confirmed from '#schemas/confirmed.schema.json' with { type: 'json' }
import definitions from '#schemas/definitions.schema.json' with { type: 'json' }
import jurisdiction from '#schemas/jurisdiction.schema.json' with { type: 'json' }
import jurisdictionCell from '#schemas/jurisdiction-cell.schema.json' with { type: 'json' }
import language from '#schemas/language.schema.json' with { type: 'json' }
import library from '#schemas/library.schema.json' with { type: 'json' }
import positions from '#schemas/positions.schema.json' with { type: 'json' }
import role from '#schemas/role.schema.json' with { type: 'json' }
import terms from '#schemas/terms.schema.json' with { type: 'json' }
import words from '#schemas/words.schema.json' with { type: 'json' }
import workspace from '#schemas/workspace.schema.json' with { type: 'json' }

const schemas = {
  role,
  cell,
  library,
  language,
  words,
  positions,
  jurisdiction,
  'jurisdiction-cell': jurisdictionCell,
  workspace,
  confirmed,
  changes,
  checks,
  terms,
}

/** A kind of YAML file. */
export type SchemaName = keyof typeof schemas

export const schemaNames = Object.keys(schemas) as readonly SchemaName[]

/** Every schema as it lies in the folder, with the definitions they share. */
export const schemaFiles: readonly object[] = [...Object.values(schemas), definitions]

/**
 * The schema of a kind of file, complete in itself: the shared definitions are embedded as a resource of their own
 * (JSON Schema 2020-12 core, section 9.3.1, compound documents), so that it also serves outside the folder.
 */
export function schemaOf(name: SchemaName): object {
  const schema: object = schemas[name]
  const own = '$defs' in schema ? Object(schema.$defs) : {}
  return { ...schema, $defs: { ...own, [definitions.$id]: definitions } }
}
