import path from 'node:path'
import { attempt } from '../attempt.ts'
import { isThere } from '../is-there.ts'
import { writeFile } from '../make-files.ts'
import { readFile } from '../read-file.ts'
import { shown } from '../read-sources.ts'
import type { World } from '../world.ts'

/**
 * Tells git to leave out what `jd` makes. To a `.gitignore` that is there the missing lines are appended, in its own
 * ends of lines; what it says stays byte for byte.
 */
export function ignoreOutputs(root: string, folders: readonly string[], world: World): string {
  const file = path.join(root, '.gitignore')
  const wanted = [...folders.map((folder) => `${folder}/`), '.jd-*.tmp']
  const name = shown(file, world)
  if (!attempt(file, world, () => isThere(file))) {
    writeFile(root, '.gitignore', `# What jd makes from the roles.\n${wanted.join('\n')}\n`, world)
    return `${name}\n`
  }
  const bytes = attempt(file, world, () => readFile(file))
  const before = bytes.toString('utf8')
  const missing = wanted.filter((line) => !before.split(/\r?\n/).some((old) => bare(old) === bare(line)))
  if (missing.length === 0) return `${name} is there already\n`
  const end = before.includes('\r\n') ? '\r\n' : '\n'
  const open = before === '' || before.endsWith('\n') ? '' : end
  const lines = Buffer.from(open + missing.map((line) => line + end).join(''))
  writeFile(root, '.gitignore', Buffer.concat([bytes, lines]), world)
  return `${name}: added ${missing.join(', ')}\n`
}

/** `/build/` and `build` ignore the folder as well. */
const bare = (line: string): string => line.trim().replace(/^\/|\/$/g, '')
