import type { Sources } from '../index.ts'
import type { Layer } from './layer.ts'

/** The shelf with a workspace over it. In the toolkit's own repository the workspace is the shelf, and nothing lies under it. */
export function joinLayers(
  shelf: Layer,
  workspace: Layer | undefined,
  given: Pick<Sources, 'version' | 'parsed'>,
): Sources {
  const own = workspace === undefined ? [] : [workspace]
  const layers = workspace !== undefined && isToolkit(workspace) ? own : [shelf, ...own]
  const top = layers.at(-1) ?? shelf
  const roles = foldersOf(layers, 'roles').filter(
    (id) => id !== 'common' && layers.some((layer) => layer.has(`roles/${id}/role.yaml`)),
  )
  const ownRoles = roles.filter((id) => own.some((layer) => layer.has(`roles/${id}/role.yaml`)))
  return {
    ...given,
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

/** A role folder with a `role.yaml` of its own replaces the shelf's role, cells and all; everything else is laid over. */
function layersFor(name: string, layers: readonly Layer[]): readonly Layer[] {
  const [first, id = ''] = name.split('/')
  if (first !== 'roles' || id === 'common') return name === 'jd.yaml' ? layers.slice(-1) : layers
  const owner = layers.findLastIndex((layer) => layer.has(`roles/${id}/role.yaml`))
  return layers.slice(Math.max(owner, 0))
}

const foldersOf = (layers: readonly Layer[], name: string): readonly string[] =>
  [...new Set(layers.flatMap((layer) => layer.foldersIn(name)))].sort()

/** Whether a folder is the repository of `jd` itself. */
function isToolkit(layer: Layer): boolean {
  const [file] = layer.read('package.json')
  if (!file) return false
  try {
    return (JSON.parse(new TextDecoder().decode(file.bytes)) as { name?: unknown } | null)?.name === 'jobdesc'
  } catch {
    return false
  }
}
