import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** A line reads: left may import right. */
const layers: Record<string, readonly string[]> = {
  model: [],
  diagnostics: ['model'],
  load: ['model', 'diagnostics'],
  validate: ['model', 'diagnostics'],
  resolve: ['model', 'diagnostics'],
  compose: ['model'],
  check: ['model', 'diagnostics'],
  diff: ['model'],
  word: [],
  verify: ['model', 'word'],
  render: ['model', 'word'],
  report: ['model', 'diagnostics'],
}

/** Each package has one home; nobody else may import it. */
const homes: Record<string, string> = {
  '#schemas': 'validate',
  '@xmldom/xmldom': 'word',
  '@zip.js/zip.js': 'word',
  ajv: 'validate',
  'ajv-formats': 'validate',
  canonicalize: 'render',
  chalk: 'report',
  commander: 'cli',
  docx: 'render/docx',
  'fastest-levenshtein': 'diagnostics',
  fflate: 'word',
  i18next: 'resolve',
  yaml: 'load',
}

/** Pure functions of Node that a phase may use; everything else of Node is the command line's. */
const pure = new Set(['node:crypto', 'node:zlib'])

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.split(path.sep).join('/')}`)

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?<!')(?:from|import\()\s*'([^']+)'/g)].map(
    ([, specifier = '']) => specifier,
  )

/** The folder below src, or the file itself where it stands in src: those bring the phases together. */
const layerOf = (file: string): string => file.split('/')[1] ?? ''

/** `@xmldom/xmldom` has two words, `ajv/dist/2020` one. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function isAllowed(file: string, specifier: string): boolean {
  const layer = layerOf(file)
  if (specifier.startsWith('node:')) return layer === 'cli' || pure.has(specifier)
  if (!specifier.startsWith('.')) {
    const home = homes[packageOf(specifier)]
    return home !== undefined && file.startsWith(`src/${home}/`)
  }
  const target = path.posix.join(path.posix.dirname(file), specifier)
  if (layerOf(target) === layer) return true
  if (layer === 'cli') return target === 'src/index.ts'
  return layers[layer]?.includes(layerOf(target)) ?? layerOf(target) !== 'cli'
}

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50)
})

test.each(files)('%s imports only what lies below it', (file) => {
  expect(importsOf(file).filter((specifier) => !isAllowed(file, specifier))).toEqual([])
})

test('every package with a home is used there, and comes with the bundle: users install no other', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies?: Record<string, string>
    devDependencies: Record<string, string>
  }
  expect(manifest.dependencies).toBeUndefined()
  const packages = Object.keys(homes).filter((name) => !name.startsWith('#'))
  expect(packages.filter((name) => manifest.devDependencies[name] === undefined)).toEqual([])
  const used = new Set(files.flatMap(importsOf).map(packageOf))
  expect(packages.filter((name) => !used.has(name))).toEqual([])
})

test('no word of another alphabet or accented language stands in TypeScript', () => {
  const foreign = files.filter((file) => /'[^'\n]*[ЀӿА-яõäöüëçåšžІіЇїЄєҐґ]{2,}[^'\n]*'/i.test(withoutComments(file)))
  expect(foreign).toEqual([])
})

const withoutComments = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
