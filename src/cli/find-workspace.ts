import { existsSync } from 'node:fs'
import path from 'node:path'
import { isFolder } from './is-folder.ts'
import { UsageError } from './usage-error.ts'

/** The nearest folder upward that holds `jd.yaml` or `roles/`; none = the shelf alone. */
export function findWorkspace(cwd: string, asked: string | undefined): string | undefined {
  if (asked !== undefined) {
    const root = path.resolve(cwd, asked)
    if (!isFolder(root)) throw new UsageError(`There is no folder \`${asked}\``)
    return root
  }
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'jd.yaml')) || isFolder(path.join(folder, 'roles'))) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}
