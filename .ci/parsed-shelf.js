// The shelf as it was parsed and held against its schemas, by the hash of each file: that takes most of the time of a run.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Writes a record for every file of the shelf; the bundler comes with the options that the program is bundled with. */
export async function writeParsedShelf(folder, rolldown, options) {
  const parser = path.resolve(folder, '.parser')
  const bundle = await rolldown({ ...options, plugins: [], input: { parser: 'src/load-file.ts' } })
  await bundle.write({ dir: parser, format: 'esm', entryFileNames: '[name].mjs' })
  await bundle.close()
  const { loadFile } = await import(pathToFileURL(path.join(parser, 'parser.mjs')).href)
  mkdirSync(folder, { recursive: true })
  const store = {
    read: () => undefined,
    write: (sha256, record) => writeFileSync(path.join(folder, `${sha256}.json`), JSON.stringify(record)),
  }
  for (const file of filesOfShelf()) {
    const bytes = readFileSync(file)
    loadFile(file, schemaOf(bytes.toString()), {
      read: () => [{ path: file, bytes }],
      nameOf: (name) => name,
      parsed: store,
    })
  }
  rmSync(parser, { recursive: true })
}

/** Each YAML file names its schema in its first line. */
const schemaOf = (text) => /^# yaml-language-server: .*\/(.+)\.schema\.json\n/.exec(text)?.[1] ?? 'confirmed'

const filesOfShelf = () =>
  ['roles', 'locales'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|json)$/.test(name))
      .map((name) => path.join(folder, name)),
  )
