// The schemas as code: to compile them takes longer than to check a role, so it is done once, when the bundle is made.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'

/** Stands in for `src/validate/checker-of.ts`: a schema is loaded when a file is held against it. */
export const checkerOf = `
const checkers = new Map()
export function checkerOf(name) {
  if (!checkers.has(name)) checkers.set(name, require('./schema-' + name + '.js').checker)
  return checkers.get(name)
}
`

/** Writes a file for each schema, which exports the compiled function; gives back all that rolldown tells of them. */
export async function writeCheckers(folder, rolldown, options) {
  const written = []
  for (const [name, code] of checkers()) {
    const id = `schema-${name}`
    const virtual = {
      name: id,
      resolveId: (asked) => (asked === id ? id : null),
      load: (asked) => (asked === id ? code : null),
    }
    const bundle = await rolldown({ ...options, input: { [id]: id }, plugins: [virtual] })
    const { output } = await bundle.write({ dir: folder, format: 'cjs', entryFileNames: '[name].js', minify: true })
    await bundle.close()
    written.push(...output)
  }
  return written
}

/** By the name of the schema, a module that exports `checker`. */
function checkers() {
  const options = readJson('src/validate/ajv-options.json')
  const schemas = readdirSync('schemas').map((name) => readJson(path.join('schemas', name)))
  const names = schemas.map(({ $id }) => $id.replace('.schema.json', '')).filter((name) => name !== 'definitions')
  const formats = _`require("ajv-formats/dist/formats").fullFormats`
  const code = { ...options.code, source: true, esm: true, formats }
  return names.map((name) => {
    const ajv = new Ajv2020({ ...options, schemas, code, formats: { date: fullFormats.date } })
    return [name, standalone.default(ajv, { checker: `${name}.schema.json` })]
  })
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
