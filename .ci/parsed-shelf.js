// The shelf as it was parsed and held against its schemas, by the hash of each file, and how the phrases of its word lists
// are filed: that takes most of the time of a run.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Writes the records of the shelf; the bundler comes with the options that the program is bundled with. */
export async function writeParsedShelf(folder, rolldown, options) {
  const parser = path.resolve(folder, '.parser')
  const { openLibrary, loadFile, phraseLists, filePhrases, filingId } = await bundled(parser, rolldown, options)
  mkdirSync(folder, { recursive: true })
  const store = {
    read: () => undefined,
    write: (sha256, record) => writeFileSync(path.join(folder, `${sha256}.json`), JSON.stringify(record)),
  }
  const sources = sourcesOfShelf(store)
  for (const file of filesOfShelf()) loadFile(file, schemaOf(readFileSync(file, 'utf8')), sources)
  const library = openLibrary({ ...sources, parsed: undefined })
  for (const language of sources.languages) {
    const lists = phraseLists(language, library)
    store.write(filingId(lists), { value: filePhrases(lists), places: [] })
  }
  rmSync(parser, { recursive: true })
}

async function bundled(folder, rolldown, options) {
  const names = ['library', 'load-file', 'survey/phrase-lists', 'check/file-phrases']
  const input = Object.fromEntries(names.map((name) => [path.basename(name), `src/${name}.ts`]))
  const bundle = await rolldown({ ...options, plugins: [], input })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' })
  await bundle.close()
  const urls = Object.keys(input).map((name) => pathToFileURL(path.join(folder, `${name}.mjs`)).href)
  return Object.assign({}, ...(await Promise.all(urls.map((url) => import(url)))))
}

/** The shelf by itself, as the program sees it without a workspace. */
const sourcesOfShelf = (parsed) => ({
  version: '',
  parsed,
  roles: foldersIn('roles').filter((name) => name !== 'common'),
  ownRoles: [],
  languages: foldersIn('locales/languages'),
  jurisdictions: foldersIn('locales/jurisdictions'),
  owns: existsSync,
  isOwn: () => true,
  read: (file) => (existsSync(file) ? [{ path: file, bytes: readFileSync(file) }] : []),
  nameOf: (name) => name,
})

/** Each YAML file names its schema in its first line. */
const schemaOf = (text) => /^# yaml-language-server: .*\/(.+)\.schema\.json\n/.exec(text)?.[1] ?? 'confirmed'

const foldersIn = (folder) =>
  readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .sort()

const filesOfShelf = () =>
  ['roles', 'locales'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|json)$/.test(name))
      .map((name) => path.join(folder, name)),
  )
