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
  const owners = ownersIn(layers)
  const roles = [...owners.keys()]
  const ownRoles = roles.filter((id) => own.length > 0 && owners.get(id) === layers.length - 1)
  return {
    ...given,
    roles,
    ownRoles: ownRoles.length > 0 ? ownRoles : roles,
    languages: foldersOf(layers, 'locales/languages'),
    jurisdictions: foldersOf(layers, 'locales/jurisdictions'),
    owns: top.has,
    isOwn: (shownAs) => own.length === 0 || !shownAs.startsWith('builtin:'),
    read: (name) => layersFor(name, layers, owners).flatMap((layer) => layer.read(name)),
    nameOf: (name) => top.nameOf(name),
  }
}

/** The topmost layer that has a `role.yaml` for a role, by the role's id. */
type Owners = ReadonlyMap<string, number>

/** Found once for a run: a role whose folder vanishes meanwhile is not mixed with the shelf's of that name. */
function ownersIn(layers: readonly Layer[]): Owners {
  const ids = foldersOf(layers, 'roles').filter((id) => id !== 'common')
  const owners = ids.map((id) => [id, layers.findLastIndex((layer) => layer.has(`roles/${id}/role.yaml`))] as const)
  return new Map(owners.filter(([, owner]) => owner >= 0))
}

/** A role folder with a `role.yaml` of its own replaces the shelf's role, cells and all; everything else is laid over. */
function layersFor(name: string, layers: readonly Layer[], owners: Owners): readonly Layer[] {
  const [first, id = ''] = name.split('/')
  if (first !== 'roles' || id === 'common') return name === 'jd.yaml' ? layers.slice(-1) : layers
  return layers.slice(owners.get(id) ?? 0)
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
