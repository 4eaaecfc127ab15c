// The schemas as code: to compile them takes longer than to check a role, so it is done once, when the bundle is made.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'

/** A module that stands in for `src/validate/checker-of.ts` and exports the same function. */
export function compiledSchemas() {
  const options = readJson('src/validate/ajv-options.json')
  const schemas = readdirSync('schemas').map((name) => readJson(path.join('schemas', name)))
  const names = schemas.map(({ $id }) => $id.replace('.schema.json', '')).filter((name) => name !== 'definitions')
  const formats = _`require("ajv-formats/dist/formats").fullFormats`
  const code = { ...options.code, source: true, esm: true, formats }
  const ajv = new Ajv2020({ ...options, schemas, code, formats: { date: fullFormats.date } })
  const exported = Object.fromEntries(names.map((name) => [identifier(name), `${name}.schema.json`]))
  const entries = names.map((name) => `${JSON.stringify(name)}: ${identifier(name)}`)
  return `${standalone.default(ajv, exported)}
const checkers = { ${entries.join(', ')} }
export const checkerOf = (name) => checkers[name]
`
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

const identifier = (name) => `check_${name.replaceAll('-', '_')}`
