import type { Section } from '../model/section.ts'
import type { CheckedRole } from './checked.ts'

/** The sections in which a role lists clauses of its own, of the library or of a parent, or gives the data for one. */
export function sectionsOf(role: CheckedRole): ReadonlySet<Section> {
  const { requirements = {}, grades = [] } = role.file
  const asksForSomething = Object.keys(requirements).length > 0 || grades.length > 0
  return new Set([
    ...role.clauses.filter(({ origin }) => origin !== 'language').map(({ section }) => section),
    ...(asksForSomething ? (['requirements'] as const) : []),
  ])
}
