import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { LibraryFile, RoleFile } from '../model/role-file.ts'
import { applyOverlay } from './apply-overlay.ts'
import { checkRequires } from './check-requires.ts'
import { dataItems } from './data-items.ts'
import type { RoleDefinition } from './role-definition.ts'

export interface Inherited {
  readonly definition: RoleDefinition
  readonly diagnostics: readonly Diagnostic[]
}

/** What `inherit` may ask for: the definition of any role, and which there are. */
export interface RoleSource {
  readonly ids: readonly string[]
  readonly role: (id: string) => Loaded<RoleFile>
  readonly library: Loaded<LibraryFile>
}

/** A role onto its ancestors; the nearest word wins. A cycle is cut where it closes. */
export function inherit(id: string, source: RoleSource, heirs: readonly string[] = []): Inherited {
  const loaded = source.role(id)
  const parent = loaded.value.extends
  const lineage = [...heirs, id]
  const found = parent === undefined ? [] : parentFaults(parent, lineage, source)
  const under = parent === undefined || found.length > 0 ? root() : inherit(parent, source, lineage)
  const overlay = loaded.value.sections ?? {}
  const overlaid = applyOverlay(under.definition.items, overlay, {
    loaded,
    library: source.library,
    origin: 'role',
    owner: id,
    underIsFaulty: found.length > 0 || isIncomplete(under.definition.lineage, source),
  })
  const unmet = checkRequires(overlaid.items, source.library)
  return {
    definition: {
      file: joinFiles(loaded.value, under.definition.file),
      lineage: [id, ...under.definition.lineage],
      items: overlaid.items,
    },
    diagnostics: [...misnamed(id, loaded), ...found, ...under.diagnostics, ...overlaid.diagnostics, ...unmet],
  }
}

/** Whether an ancestor's clauses could not all be read: the file, or something in its sections. */
const isIncomplete = (lineage: readonly string[], source: RoleSource): boolean =>
  lineage.map(source.role).some(({ state, faults }) => {
    return state !== 'read' || [...faults].some((pointer) => pointer.startsWith('/sections'))
  })

const root = (): Inherited => ({ definition: { file: {}, lineage: [], items: dataItems }, diagnostics: [] })

/** Files are named after the id and found by the folder: the two must agree. */
function misnamed(folder: string, loaded: Loaded<RoleFile>): Diagnostic[] {
  const { id = folder } = loaded.value
  if (id === folder) return []
  const message = `The id is \`${id}\`, expected the name of its folder, \`${folder}\``
  return [error('role/id-folder', message, placeOf(loaded, '/id'), { expected: [folder] })]
}

function parentFaults(parent: string, lineage: readonly string[], source: RoleSource): Diagnostic[] {
  if (lineage.includes(parent)) return [cycle(lineage.slice(lineage.indexOf(parent)), source)]
  if (source.ids.includes(parent)) return []
  const place = placeOf(source.role(lineage.at(-1) ?? ''), '/extends')
  return [error('role/unknown-parent', `No role is called \`${parent}\``, place, didYouMean(parent, source.ids))]
}

/** The same words at the same place, whichever of its roles was asked for: it is one mistake. */
function cycle(roles: readonly string[], source: RoleSource): Diagnostic {
  const start = roles.indexOf([...roles].sort()[0] ?? '')
  const around = [...roles.slice(start), ...roles.slice(0, start)]
  const way = [...around, around[0]].map((id) => `\`${id}\``).join(' → ')
  return error('role/cycle', `The role extends itself: ${way}`, placeOf(source.role(around.at(-1) ?? ''), '/extends'))
}

/** The nearest value wins; of the maps, each entry. Sections are joined by the overlay, not here. */
function joinFiles(own: Partial<RoleFile>, inherited: Partial<RoleFile>): Partial<RoleFile> {
  return {
    ...inherited,
    ...own,
    ...(own.appointment ? {} : { appointment: inherited.appointment }),
    requirements: { ...inherited.requirements, ...own.requirements },
    parameters: { ...inherited.parameters, ...own.parameters },
  } as Partial<RoleFile>
}
