import type { ClauseItemFile, ItemFile, OverlayFile, RoleFile } from '../../src/model/role-file.ts'
import { type Section, sections } from '../../src/model/section.ts'
import { data } from '../support/shelf.ts'

interface Expected {
  readonly id: string
  readonly section: Section
  readonly law: readonly string[]
  readonly sentence: boolean
}

/** What a reader of the YAML files alone expects in a document, section by section in the order of the role. */
export function expectedClauses(role: string, jurisdiction: string): readonly Expected[] {
  const country = data.jurisdiction(jurisdiction)
  const isKnown = ({ law }: Expected): boolean =>
    law.length === 0 || law.some((topic) => country.topics[topic] !== 'none')
  return sections
    .flatMap((section) => changed(itemsOf(role, section), country.sections?.[section], section))
    .filter(isKnown)
}

/** The role's file over its parents'. */
const fileOf = (role: string): RoleFile => {
  const own = data.role(role)
  const parent: Partial<RoleFile> = own.extends === undefined ? {} : fileOf(own.extends)
  return { ...parent, ...own, requirements: { ...parent.requirements, ...own.requirements } }
}

/** `heir` is the role whose document is made: its data decide which attributes are printed. */
function itemsOf(role: string, section: Section, heir = role): readonly Expected[] {
  const own = data.role(role)
  const inherited = own.extends === undefined ? printedData(heir, section) : itemsOf(own.extends, section, heir)
  return changed(inherited, own.sections?.[section], section)
}

/** Attributes that a role has data for. */
function printedData(role: string, section: Section): readonly Expected[] {
  const { category, appointment, reportsTo, substitutedBy, requirements } = fileOf(role)
  const given: Record<string, unknown> = {
    'general.category': category,
    'general.appointment': appointment,
    'general.superior': reportsTo?.length,
    'general.substitution': substitutedBy,
    'requirements.education': requirements?.education,
    'requirements.experience': requirements?.experienceYears,
  }
  return Object.keys(given)
    .filter((id) => id.startsWith(`${section}.`) && given[id])
    .map((id) => ({ id, section, law: [], sentence: false }))
}

function changed(
  before: readonly Expected[],
  change: readonly ItemFile[] | OverlayFile | undefined,
  section: Section,
): readonly Expected[] {
  if (change === undefined) return before
  if (!('add' in change || 'remove' in change)) {
    const attributes = before.filter(({ id }) => attributeIds.has(id))
    return [...attributes, ...read(change as readonly ItemFile[], section)]
  }
  const { add = [], remove = [] } = change
  const kept = before.filter(({ id }) => !remove.includes(id))
  return add.reduce<readonly Expected[]>((list, item) => inserted(list, item, section), kept)
}

/** Where an added clause asks to stand, or last. */
function inserted(list: readonly Expected[], item: ItemFile, section: Section): readonly Expected[] {
  const added = read([item], section)
  const { after, before } = typeof item === 'object' && 'id' in item ? item : {}
  const at = list.findIndex(({ id }) => id === (after ?? before))
  if (at < 0) return [...list, ...added]
  return list.toSpliced(after === undefined ? at : at + 1, 0, ...added)
}

const attributeIds = new Set([
  'general.category',
  'general.appointment',
  'general.superior',
  'general.substitution',
  'requirements.education',
  'requirements.experience',
])

const read = (items: readonly ItemFile[], section: Section): readonly Expected[] =>
  items.flatMap((item) => {
    if (typeof item === 'object' && 'clauses' in item) return read(item.clauses, section)
    const own: ClauseItemFile = typeof item === 'string' ? { id: item } : item
    const bare = own.id.replace(`common.${section}.`, '')
    const shared = bare === own.id ? undefined : inLibrary(bare, section)
    const all = { ...shared, ...own }
    return [{ id: `${section}.${bare}`, section, law: all.law ?? [], sentence: all.form === 'sentence' }]
  })

function inLibrary(id: string, section: Section): ClauseItemFile | undefined {
  const entries = data.library().sections[section] ?? []
  const entry = entries.find((one) => (typeof one === 'string' ? one : one.id) === id)
  return typeof entry === 'string' ? { id } : entry
}
