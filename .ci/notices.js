// The bundle holds code of others: what they ask to go with every copy, the notice of copyright and the terms.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Code that a package brings inside its own files. A slow test holds this against what docx tells of itself. */
const inside = {
  '@zip.js/zip.js': ['zlib'],
  docx: ['@babel/helpers', '@oxc-project/runtime', 'events', 'fflate', 'nanoid', 'stream-browserify'],
  rolldown: ['esbuild'],
}

/** Terms of packages that are not installed, because what contains them came already bundled: licence and file. */
const stored = {
  '@babel/helpers': ['MIT', 'babel-helpers.txt'],
  '@oxc-project/runtime': ['MIT', 'oxc-runtime.txt'],
  esbuild: ['MIT', 'esbuild.txt'],
  events: ['MIT', 'events.txt'],
  'stream-browserify': ['MIT', 'stream-browserify.txt'],
  zlib: ['Zlib', 'zlib.txt'],
}

/** The text for the chunks that rolldown wrote; throws where a package comes without terms. */
export function notices(output) {
  const packages = packagesIn(output)
  const parts = packages.flatMap((name) => [
    partOf(`${name} ${manifestOf(name).version}`, manifestOf(name).license, termsOf(name)),
    ...(inside[name] ?? []).map((copied) => partOf(`${copied} (inside ${name})`, licenceOf(copied), termsOf(copied))),
  ])
  return `The program in this folder contains code of these packages, each under its own terms.\n${parts.join('')}`
}

const partOf = (title, licence, terms) => `\n${'='.repeat(80)}\n${title}: ${licence}\n\n${terms}\n`

/** The packages of which something was left in the chunks, by name; rolldown's are the lines that join chunks. */
function packagesIn(output) {
  const modules = output.flatMap((chunk) => Object.entries(chunk.modules ?? {}))
  const names = modules
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => packageOf(id))
    .filter((name) => name !== undefined)
  return [...new Set(names)].sort()
}

function packageOf(id) {
  if (id.startsWith('\0rolldown/')) return 'rolldown'
  const words = id.split(/[\\/]/)
  const first = words.lastIndexOf('node_modules') + 1
  if (first === 0) return undefined
  return words.slice(first, first + (words[first].startsWith('@') ? 2 : 1)).join('/')
}

const folderOf = (name) => path.join('node_modules', name)

const manifestOf = (name) => JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8'))

const licenceOf = (name) => stored[name]?.[0] ?? manifestOf(name).license

function termsOf(name) {
  if (name in stored) return tidy(readFileSync(path.join('.ci/licences', stored[name][1]), 'utf8'))
  const folder = folderOf(name)
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file))
  if (files.length === 0) throw new Error(`${name} comes without its terms`)
  return files.map((file) => tidy(readFileSync(path.join(folder, file), 'utf8'))).join('\n\n')
}

const tidy = (text) => text.replace(/\r\n/g, '\n').trim()
