import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import options from './ajv-options.json' with { type: 'json' }
import { type SchemaName, schemaFiles } from './schemas.ts'

// The schemas are ours and tested against the meta-schema; to judge them again in every run would cost a third of it.
// Own properties only, so that a map without `constructor` does not seem to have one.
const ajv = new Ajv2020({ ...options, schemas: [...schemaFiles], formats: { date: fullFormats.date } })

/**
 * The compiled schema of a kind of file, with the schema and the data of each error; compiled when first asked for. In
 * the bundle the compiled code itself stands in for this file (`.ci/compiled-schemas.js`).
 */
export function checkerOf(name: SchemaName): ValidateFunction {
  const checker = ajv.getSchema(`${name}.schema.json`)
  if (!checker) throw new Error(`There is no schema called ${name}`)
  return checker
}
