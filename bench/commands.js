// Whole commands against `node -e 0`: what a user waits for.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pairOf, timeOf } from './pair.js'
import { ownRole, packageFolder, unparsedPackage } from './places.js'

const jd = path.join(packageFolder, 'bin/jd.js')
const node = { argv: ['-e', '0'] }

/** Name, most that the ratio may be, and how the command is run. */
function cases(places) {
  const cwd = places.folder('here')
  const cache = places.folder('cache')
  const extra = { XDG_CACHE_HOME: cache }
  const own = places.folder('workspace')
  ownRole(own, 'account-manager')
  const [from, to] = ['from', 'to'].map((name) => places.folder(name))
  for (const folder of [from, to]) ownRole(folder, 'account-manager')
  const bare = unparsedPackage(places.folder('bare'))
  const emptyCache = () => rmSync(path.join(cache, 'jobdesc'), { recursive: true, force: true })
  const run = (...argv) => ({ argv: [jd, ...argv], cwd, extra })
  const many = ['build', 'account-manager', '--lang', 'all', '--jurisdiction', 'all', '--quiet']
  timeOf(run(...many))
  return [
    ['jd --version', 1.5, run('--version')],
    ['jd --help', 1.5, run('--help')],
    ['jd build account-manager --lang et', 4, run('build', 'account-manager', '-l', 'et', '--force', '-o', 'one')],
    ['the same from a workspace', 5, { ...run('build', 'account-manager', '-l', 'et', '--force'), cwd: own }],
    ['jd build, 48 documents up to date', 1.7, run(...many)],
    ['jd check of one role', 5, { ...run('check', 'roles/account-manager', '--quiet'), cwd: own }],
    ['jd check of the shelf', 4, run('check', '--quiet')],
    [
      'jd check of the shelf, nothing parsed before',
      14,
      { argv: [path.join(bare, 'bin/jd.js'), 'check', '--quiet'], cwd, extra, before: emptyCache },
    ],
    ['jd diff of one role, one language', 4, run('diff', from, to, 'account-manager', '-l', 'et', '--quiet')],
  ]
}

export const commands = {
  title: 'Whole commands, × `node -e 0`',
  run: (places, rounds) =>
    cases(places).map(([name, limit, command]) => ({ name, limit, ...pairOf(node, command, rounds) })),
}
