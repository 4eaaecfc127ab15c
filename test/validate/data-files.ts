import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import type { Sourced } from '../../src/model/source.ts'
import type { SchemaName } from '../../src/validate/validate.ts'

/** A file of the shelf and the schema that its first line names. */
export interface DataFile {
  readonly path: string
  readonly schema: SchemaName
  readonly sourced: Sourced<unknown>
}

/** Every YAML file of the shelf. */
export const dataFiles: readonly DataFile[] = ['roles', 'locales'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => readDataFile(`${folder}/${path}`)),
)

function readDataFile(path: string): DataFile {
  const bytes = readFileSync(path)
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)/.exec(bytes.toString()) ?? []
  return { path, schema: basename(schema, '.schema.json') as SchemaName, sourced: sourcedFrom(bytes.toString(), path) }
}

/** YAML text as the loader gives it to `validate`. */
export function sourcedFrom(text: string, path = 'file.yaml'): Sourced<unknown> {
  const { sourced, diagnostics } = parseYaml({ path, bytes: new TextEncoder().encode(text) })
  if (!sourced) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return sourced
}
