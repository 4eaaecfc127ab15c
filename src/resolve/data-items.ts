import type { Section } from '../model/section.ts'
import type { Item, ItemsBySection } from './item.ts'

const made = (section: Section, name: string): Item => ({
  id: `${section}.${name}`,
  section,
  origin: 'language',
  owner: 'language',
  requires: [],
  law: [],
  sentence: false,
  group: null,
})

/** Which text prevails: not of the role, but of its documents, so it stands last and nobody can leave it out. */
export const authoritativeClause: Item = { ...made('final', 'authoritative-language'), sentence: true }

/** The clauses that are made from the data of a role by a frame of the language; without data they are not printed. */
export const dataItems: ItemsBySection = new Map([
  ['general', ['category', 'appointment', 'superior', 'substitution'].map((name) => made('general', name))],
  ['requirements', ['education', 'experience'].map((name) => made('requirements', name))],
])
