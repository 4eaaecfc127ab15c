// The shelf as it was parsed and held against its schemas, by the hash of each file, how the phrases of its word lists are
// filed, and where they stand in its texts: that takes most of the time of a run.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Writes the records of the shelf; the bundler comes with the options that the program is bundled with. */
export async function writeParsedShelf(folder, rolldown, options) {
  const parser = path.resolve(folder, '.parser')
  const { openLibrary, loadFile, ...phrases } = await bundled(parser, rolldown, options)
  mkdirSync(folder, { recursive: true })
  const store = {
    read: () => undefined,
    write: (sha256, record) => writeFileSync(path.join(folder, `${sha256}.json`), JSON.stringify(record)),
  }
  const sources = sourcesOfShelf(store)
  for (const file of filesOfShelf()) loadFile(file, schemaOf(readFileSync(file, 'utf8')), sources)
  const library = openLibrary({ ...sources, parsed: undefined })
  for (const language of sources.languages) {
    const lists = phrases.phraseLists(language, library)
    store.write(phrases.filingId(lists), { value: phrases.filePhrases(lists), places: [] })
  }
  const looked = lookedUp(library, phrases)
  phrases.rememberTexts(looked.languages.values(), { ...library, sources }, 'shelf')
  rmSync(parser, { recursive: true })
}

/** Every text of the shelf, looked up in the lists of its language. */
function lookedUp(library, { survey, phraseText }) {
  const { roles, languages, jurisdictions } = library.sources
  const documents = roles.flatMap((role) =>
    languages.map((language) => ({ role, language, jurisdiction: jurisdictions[0], workspace: {} })),
  )
  const looked = survey(library, { roles, documents, whole: true, date: '2026-01-01' })
  for (const { language, text } of looked.texts) language.phrases.matches([], phraseText(text))
  return looked
}

async function bundled(folder, rolldown, options) {
  const names = [
    ...['library', 'load-file', 'survey/survey', 'survey/phrase-lists', 'survey/phrase-memory'],
    ...['check/file-phrases', 'check/phrase-text'],
  ]
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
