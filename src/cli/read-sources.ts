import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile, Sources } from '../index.ts'
import type { World } from './world.ts'

/** The shelf with a workspace over it. In the toolkit's own repository the workspace is the shelf, and nothing lies under it. */
export function readSources(world: World, workspace: string | undefined): Sources {
  const own = workspace === undefined ? [] : [layerOf(workspace, (name) => shown(path.join(workspace, name), world))]
  const shelf = layerOf(world.shelf, (name) => `builtin:${name}`)
  const layers = workspace !== undefined && isToolkit(workspace) ? own : [shelf, ...own]
  const top = layers.at(-1) ?? shelf
  const roles = foldersOf(layers, 'roles').filter(
    (id) => id !== 'common' && layers.some((layer) => layer.has(`roles/${id}/role.yaml`)),
  )
  const ownRoles = roles.filter((id) => own.some((layer) => layer.has(`roles/${id}/role.yaml`)))
  return {
    roles,
    ownRoles: ownRoles.length > 0 ? ownRoles : roles,
    languages: foldersOf(layers, 'locales/languages'),
    jurisdictions: foldersOf(layers, 'locales/jurisdictions'),
    owns: top.has,
    isOwn: (shownAs) => own.length === 0 || !shownAs.startsWith('builtin:'),
    read: (name) => layersFor(name, layers).flatMap((layer) => layer.read(name)),
    nameOf: (name) => top.nameOf(name),
  }
}

interface Layer {
  readonly root: string
  readonly has: (name: string) => boolean
  readonly read: (name: string) => readonly SourceFile[]
  readonly nameOf: (name: string) => string
}

function layerOf(root: string, nameOf: (name: string) => string): Layer {
  const isFile = (name: string): boolean => {
    const file = path.join(root, name)
    return existsSync(file) && statSync(file).isFile()
  }
  return {
    root,
    has: isFile,
    read: (name) => (isFile(name) ? [readInside(root, name, nameOf(name))] : []),
    nameOf,
  }
}

/** A link that leads out of the workspace is not followed: it would read what the author never meant to publish. */
function readInside(root: string, name: string, shownAs: string): SourceFile {
  const refuse = (refused: string): SourceFile => ({ path: shownAs, bytes: new Uint8Array(), refused })
  try {
    const file = realpathSync(path.join(root, name))
    if (isInside(realpathSync(root), file)) return { path: shownAs, bytes: readFileSync(file) }
    return refuse('The file is a link that leads out of the workspace, so it was not read')
  } catch (thrown) {
    return refuse(`The file cannot be read (${(thrown as NodeJS.ErrnoException).code})`)
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** A role folder with a `role.yaml` of its own replaces the shelf's role, cells and all; everything else is laid over. */
function layersFor(name: string, layers: readonly Layer[]): readonly Layer[] {
  const [first, id = ''] = name.split('/')
  if (first !== 'roles' || id === 'common') return name === 'jd.yaml' ? layers.slice(-1) : layers
  const owner = layers.findLastIndex((layer) => layer.has(`roles/${id}/role.yaml`))
  return layers.slice(Math.max(owner, 0))
}

function foldersOf(layers: readonly Layer[], name: string): readonly string[] {
  const folders = layers.flatMap(({ root }) => {
    const folder = path.join(root, name)
    return existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => entry.name)
      : []
  })
  return [...new Set(folders)].sort()
}

/** Whether a folder is the repository of `jd` itself. */
function isToolkit(root: string): boolean {
  const file = path.join(root, 'package.json')
  if (!existsSync(file)) return false
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'jobdesc'
  } catch {
    return false
  }
}

/** A path as messages show it: relative to the current directory, with `/`. */
export const shown = (file: string, { cwd }: World): string => path.relative(cwd, file).split(path.sep).join('/')
