// The program that is timed, and what makes it begin again from nothing.
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { packageFolder } from './places.js'

const program = path.join(packageFolder, 'bin/jd.js')

/** What any start of Node costs: the measure of all whole commands. */
export const node = { argv: ['-e', '0'] }

/** `jd` in a folder, from the package as it is installed. */
export const jd = (places, cwd, ...argv) => ({
  argv: [program, ...argv],
  cwd,
  extra: { XDG_CACHE_HOME: places.cache },
})

/** The same command after something more is put back. */
const after = (command, putBack) => ({
  ...command,
  before: () => {
    command.before?.()
    putBack()
  },
})

/** The same command where no output of an earlier one is left. */
export const anew = (places, command, out = 'build') => after(command, () => places.remove(command.cwd, out))

/** The same where this document was never made before, and others were. */
export const firstTime = (places, command) =>
  after(anew(places, command), () => {
    const kept = path.join(places.cache, 'jobdesc')
    for (const edition of readdirSync(kept)) places.remove(kept, edition, 'written')
  })

/** The same command with nothing kept from earlier runs. */
export const cold = (places, command) => after(command, () => places.remove(places.cache, 'jobdesc'))

/** The package without what was parsed when it was made, as if every file of the shelf were new. */
export function unparsed(places, command) {
  const folder = places.folder('unparsed')
  for (const name of ['bin', 'dist', 'roles', 'locales', 'schemas', 'package.json']) {
    cpSync(path.join(packageFolder, name), path.join(folder, name), { recursive: true })
  }
  rmSync(path.join(folder, 'dist', 'parsed'), { recursive: true })
  return { ...command, argv: [path.join(folder, 'bin/jd.js'), ...command.argv.slice(1)] }
}

/** Whether the help of a command names an option. */
export const knows = (command, option) =>
  execFileSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' }).includes(` ${option} `)
