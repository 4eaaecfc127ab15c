import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
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

/** A role onto its ancestors; the nearest word wins. A cycle is cut where it closes and reported there. */
export function inherit(id: string, source: RoleSource, heirs: readonly string[] = []): Inherited {
  const loaded = source.role(id)
  const parent = loaded.value.extends
  const lineage = [...heirs, id]
  const found = parent === undefined ? [] : parentFaults(parent, lineage, loaded, source)
  const under = parent === undefined || found.length > 0 ? root() : inherit(parent, source, lineage)
  const overlay = loaded.value.sections ?? {}
  const overlaid = applyOverlay(under.definition.items, overlay, {
    loaded,
    library: source.library,
    origin: 'role',
    owner: id,
  })
  const unmet = checkRequires(overlaid.items, source.library)
  return {
    definition: {
      file: joinFiles(loaded.value, under.definition.file),
      lineage: [id, ...under.definition.lineage],
      items: overlaid.items,
    },
    diagnostics: [...found, ...under.diagnostics, ...overlaid.diagnostics, ...unmet],
  }
}

const root = (): Inherited => ({ definition: { file: {}, lineage: [], items: dataItems }, diagnostics: [] })

function parentFaults(
  parent: string,
  lineage: readonly string[],
  loaded: Loaded<RoleFile>,
  source: RoleSource,
): Diagnostic[] {
  const place = placeOf(loaded, '/extends')
  if (lineage.includes(parent)) {
    const way = [...lineage, parent].map((id) => `\`${id}\``).join(' → ')
    return [error('role/cycle', `The role extends itself: ${way}`, place)]
  }
  if (source.ids.includes(parent)) return []
  const near = closest(parent, source.ids)
  return [
    error('role/unknown-parent', `No role is called \`${parent}\``, place, {
      expected: near ? [near] : source.ids,
      ...(near ? { help: `Did you mean \`${near}\`?` } : {}),
    }),
  ]
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
