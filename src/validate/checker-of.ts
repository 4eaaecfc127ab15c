import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { type SchemaName, schemaFiles } from './schemas.ts'

// The schemas are ours and tested against the meta-schema; to judge them again in every run would cost a third of it.
// Own properties only, so that a map without `constructor` does not seem to have one.
const ajv = new Ajv2020({
  schemas: [...schemaFiles],
  allErrors: true,
  verbose: true,
  ownProperties: true,
  meta: false,
  validateSchema: false,
  strict: false,
  inlineRefs: false,
  code: { optimize: false },
  formats: { date: fullFormats.date },
})

/** The compiled schema of a kind of file, with the schema and the data of each error; compiled when first asked for. */
export function checkerOf(name: SchemaName): ValidateFunction {
  const checker = ajv.getSchema(`${name}.schema.json`)
  if (!checker) throw new Error(`There is no schema called ${name}`)
  return checker
}
