// Workspaces that the commands are run in, of any size, each as it was and as it is after a change.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageFolder } from './places.js'

/** What each role of a large workspace is a variation of. */
const parent = 'contract-specialist'

const write = (folder, name, text) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}

/** A role of the shelf as the workspace's own, words and all, so that every word comes from its YAML. */
export function ownRole(folder, id) {
  cpSync(path.join(packageFolder, 'roles', id), path.join(folder, 'roles', id), { recursive: true })
  return folder
}

/** The Estonian words of an own role, every fifth clause of one line with another first word. */
export function changeWords(folder, id) {
  const file = path.join(folder, 'roles', id, 'et.yaml')
  let clauses = 0
  const changed = (line, start, words) => {
    clauses += 1
    return clauses % 5 === 1 ? start + words.replace(/^\S+/, 'edaspidi') : line
  }
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^( {4}[a-z-]+: )(\p{Ll}.*)$/gmu, changed))
  return folder
}

/** So many roles; after the change, every tenth one lacks a duty. */
export function manyRoles(folder, count, changed = false) {
  for (let index = 0; index < count; index += 1) {
    const less = changed && index % 10 === 0 ? 'sections:\n  duties:\n    remove: [duties.reporting]\n' : ''
    write(folder, `roles/role-${index}/role.yaml`, `${head(`role-${index}`)}${less}`)
  }
  return folder
}

/** Where the clauses of a long role stand, in turn: a section may hold 2,000 at most. */
const sections = ['knowledge', 'duties', 'rights', 'evaluation']

/** One role with so many clauses of its own, in English; after the change, every tenth one reads differently. */
export function longRole(folder, count, changed = false) {
  const clauses = Array.from({ length: count }, (_, index) => ({
    section: sections[index % sections.length],
    id: `item-${index}`,
    words: `${changed && index % 10 === 0 ? 'every entry' : 'entries'} on ${nouns(index)}`,
  }))
  const listed = (lineOf) =>
    sections.map((name) => {
      const own = clauses.filter(({ section }) => section === name)
      return `  ${name}:\n${own.map(lineOf).join('')}`
    })
  const role = `${head('long')}languages: [en]\nsections:\n${listed(({ id }) => `    - ${id}\n`).join('')}`
  const cell = `${title}clauses:\n${listed(({ id, words }) => `    ${id}: ${words}\n`).join('')}`
  write(folder, 'roles/long/role.yaml', role)
  write(folder, 'roles/long/en.yaml', cell)
  return folder
}

const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'so', 'ti', 'vu', 'da']

/** Invented words, others for each number: texts that are alike would be found to say the same. */
const nouns = (index) =>
  [7919, 104729, 1299709]
    .map((prime) => [...`${(index * prime) % 1_000_003}`].map((digit) => syllables[digit]).join(''))
    .join(', ')

const title = `title:
  nominative: registrar
  indefinite: a registrar
  definite: the registrar
  possessive: the registrar’s
`

const head = (id) => `id: ${id}\nversion: 1.0.0\nreleased: 2026-11-21\nextends: ${parent}\n`
