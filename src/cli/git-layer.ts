import type { SourceFile } from '../index.ts'
import type { Git } from './git.ts'
import type { Layer } from './layer.ts'

/** What a release has under one name: a file, or something that is not followed. */
interface Entry {
  readonly mode: string
  readonly object: string
  /** In bytes; 0 for what is no file. */
  readonly size: number
}

/** Far beyond what any file of a role may have; git would hand it over all the same. */
const maxSize = 16 * 2 ** 20

const link = '120000'
const submodule = '160000'

/** The files of one commit, read from git without a checkout; `folder` is the workspace's in the repository, with `/` at its end. */
export function gitLayer(git: Git, commit: string, folder: string, nameOf: Layer['nameOf']): Layer {
  const entries = entriesOf(git, commit, folder)
  const files = new Map(
    [...entries].filter(([name, { mode, size }]) => isFile(mode) && size <= maxSize && isRead(name)),
  )
  let contents: ReadonlyMap<string, Uint8Array> | undefined
  const bytesOf = (object: string): Uint8Array => {
    contents ??= blobsOf(
      git,
      [...files.values()].map((entry) => entry.object),
    )
    return contents.get(object) ?? new Uint8Array()
  }
  const entriesFor = (name: string) => (isListed(name) ? entries : entriesOf(git, commit, folder, [name]))
  const read = (name: string): readonly SourceFile[] => {
    const around = entriesFor(name)
    const refused = refusalFor(name, around)
    if (refused !== undefined) return [{ path: nameOf(name), bytes: new Uint8Array(), refused }]
    const other = isListed(name) ? undefined : around.get(name)?.object
    const bytes = other === undefined ? undefined : blobsOf(git, [other]).get(other)
    if (bytes) return [{ path: nameOf(name), bytes }]
    const file = files.get(name)
    return file ? [{ path: nameOf(name), bytes: bytesOf(file.object) }] : []
  }
  const has = (name: string): boolean =>
    files.has(name) ||
    refusalFor(name, entriesFor(name)) !== undefined ||
    (!isListed(name) && entriesFor(name).has(name))
  return {
    nameOf,
    read,
    has,
    foldersIn: (name) => foldersIn(`${name}/`, entries),
  }
}

/** What is listed at once. Any other file, such as a logo, is looked for when it is asked for. */
const listed = ['roles', 'locales', 'jd.yaml', 'package.json']

const isListed = (name: string): boolean => listed.some((one) => name === one || name.startsWith(`${one}/`))

/** Of what is listed, only what `jd` asks for is taken out of git. */
const isRead = (name: string): boolean => /^(?:(?:roles|locales)\/.*\.(?:yaml|json)|jd\.yaml|package\.json)$/.test(name)

const isFile = (mode: string): boolean => mode !== link && mode !== submodule

/** Links and submodules lead out of the release, so neither they nor what seems to lie in them is read. */
function refusalFor(name: string, entries: ReadonlyMap<string, Entry>): string | undefined {
  const parts = name.split('/')
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const { mode, size = 0 } = entries.get(parts.slice(0, depth).join('/')) ?? {}
    if (mode === link) return 'The release has a link here, which is not followed, so it was not read'
    if (mode === submodule) return 'The release has a submodule here, which is not followed, so it was not read'
    if (size > maxSize) return `The file has ${Math.ceil(size / 2 ** 20)} MiB, so it was not read`
  }
  return undefined
}

/** A link or a submodule counts as a folder, so that it is refused by name and not passed over. */
function foldersIn(folder: string, entries: ReadonlyMap<string, Entry>): readonly string[] {
  const found = [...entries].flatMap(([name, { mode }]) => {
    if (!name.startsWith(folder)) return []
    const rest = name.slice(folder.length)
    const [first = ''] = rest.split('/')
    return first !== rest || !isFile(mode) ? [first] : []
  })
  return [...new Set(found)]
}

/** By name in the workspace. https://git-scm.com/docs/git-ls-tree: `<mode> <type> <object> <size>\t<name>\0`. */
function entriesOf(git: Git, commit: string, folder: string, names = listed): ReadonlyMap<string, Entry> {
  const paths = names.map((name) => folder + name)
  const { stdout } = git(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...paths])
  const lines = stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [facts = '', name = ''] = [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]
      const [mode = '', , object = '', size] = facts.split(/ +/)
      return [name.slice(folder.length), { mode, object, size: Number(size) || 0 }]
    }),
  )
}

/** The contents of objects. https://git-scm.com/docs/git-cat-file: `<object> <type> <size>\n<contents>\n`. */
function blobsOf(git: Git, objects: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(objects)]
  const { stdout } = git(['cat-file', '--batch'], wanted.map((object) => `${object}\n`).join(''))
  const blobs = new Map<string, Uint8Array>()
  let at = 0
  for (const object of wanted) {
    const end = stdout.indexOf('\n', at)
    const [, type, size] = stdout.toString('latin1', at, end).split(' ')
    if (end < 0 || type !== 'blob') throw new Error(`git has no file ${object}`)
    const start = end + 1
    blobs.set(object, new Uint8Array(stdout.subarray(start, start + Number(size))))
    at = start + Number(size) + 1
  }
  return blobs
}
