// Whole commands against `node -e 0`: what a user waits for.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pairOf } from './pair.js'
import { anew, cold, firstTime, jd, node, unparsed } from './program.js'
import { ownRole } from './workspaces.js'

const build = ['build', 'account-manager', '-l', 'et', '--quiet']
const many = ['build', 'account-manager', '--lang', 'all', '--jurisdiction', 'all', '--quiet']
const checkOne = ['check', 'roles/account-manager', '--quiet']

/** The command after somebody saved a file: a line more each time. */
const edited = (command, file) => ({ ...command, before: () => appendFileSync(path.join(command.cwd, file), '#\n') })

/** The command after somebody worded a clause otherwise: the first one that has a line of its own, each time. */
function reworded(command, file) {
  const cell = path.join(command.cwd, file)
  const words = readFileSync(cell, 'utf8')
  let times = 0
  const before = () => {
    times += 1
    writeFileSync(cell, words.replace(/^( {4}[a-z-]+: )(\p{Ll}.*)$/mu, `$1$2, ${times}`))
  }
  return { ...command, before }
}

/** Name, most that the ratio may be, and how the command is run, `[name, atMost, command]`. */
export function cases(places) {
  const here = places.folder('here')
  const own = ownRole(places.folder('own'), 'account-manager')
  const [from, to] = ['from', 'to'].map((name) => ownRole(places.folder(name), 'account-manager'))
  const inHere = (...argv) => jd(places, here, ...argv)
  const inOwn = (...argv) => jd(places, own, ...argv)
  return [
    ['jd --version', 1.5, inHere('--version')],
    ['jd --help', 1.5, inHere('--help')],
    ['jd build account-manager --lang et', 4, anew(places, inHere(...build, '-o', 'one'), 'one')],
    ['the same from a workspace with its own YAML', 5, anew(places, inOwn(...build))],
    ['the same, a clause just worded otherwise', undefined, reworded(inOwn(...build), 'roles/account-manager/et.yaml')],
    ['the same, for the first time', undefined, firstTime(places, inOwn(...build))],
    ['the same, no earlier run of jd', undefined, cold(places, anew(places, inOwn(...build)))],
    ['jd build, 48 documents up to date', 1.7, inHere(...many)],
    ['jd check of one role, unchanged', 5, inOwn(...checkOne)],
    ['jd check of one role, just edited', 5, edited(inOwn(...checkOne), 'roles/account-manager/et.yaml')],
    ['jd check of one role, no earlier run', undefined, cold(places, inOwn(...checkOne))],
    ['jd check of the shelf, unchanged', 4, inHere('check', '--quiet')],
    ['jd check of the shelf, no earlier run', undefined, cold(places, inHere('check', '--quiet'))],
    ['jd check of the shelf, all from YAML', 14, unparsed(places, cold(places, inHere('check', '--quiet')))],
    ['jd diff of one role, one language', 4, inHere('diff', from, to, 'account-manager', '-l', 'et', '--quiet')],
  ]
}

export const commands = {
  title: 'Whole commands, × `node -e 0`',
  run: (places, { rounds }) =>
    cases(places).map(([name, atMost, command]) => ({
      name,
      ...(atMost === undefined ? {} : { limit: { atMost } }),
      ...pairOf(node, command, rounds),
    })),
}
