import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Library } from '../index.ts'
import { mustBeOneOf, type Run } from './open-run.ts'
import { UsageError } from './usage-error.ts'

/** What the paths of a command line touch. */
export interface Touched {
  readonly roles: readonly string[]
  /** Whether shared files are touched too, so that everything is judged. */
  readonly whole: boolean
}

/**
 * The roles that paths touch: a file or folder of a role touches it and its heirs, one of the clause library, of
 * `locales/` or `jd.yaml` touches all. A word that is no path may be the id of a role. No paths = everything.
 */
export function touchedRoles(paths: readonly string[], { library, world, root }: Run): Touched {
  const { ownRoles, roles } = library.sources
  if (paths.length === 0) return { roles: ownRoles, whole: true }
  const touched = paths.map((name): Touched => {
    const file = path.resolve(world.cwd, name)
    if (!existsSync(file)) {
      if (/[/\\.]/.test(name)) throw new UsageError(`There is no file or folder \`${name}\``)
      return { roles: [mustBeOneOf('role', name, roles)], whole: false }
    }
    const [folder, id] = path.relative(root, file).split(path.sep)
    if (folder === 'roles' && id !== undefined && id !== 'common')
      return { roles: withHeirs(id, library), whole: false }
    return isShared(folder) ? { roles: ownRoles, whole: true } : { roles: [], whole: false }
  })
  return {
    roles: [...new Set(touched.flatMap((one) => one.roles))],
    whole: touched.some(({ whole }) => whole),
  }
}

/** Files beside these are none of ours: a hook may pass them. */
const isShared = (folder: string | undefined): boolean =>
  folder === '' || folder === undefined || ['roles', 'locales', 'jd.yaml', '.'].includes(folder)

/** A role of the shelf that extends one of the workspace is not judged here. */
const withHeirs = (id: string, { sources, definition }: Library): readonly string[] =>
  sources.ownRoles.filter((role) => role === id || definition(role).definition.lineage.includes(id))
