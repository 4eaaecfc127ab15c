import type { Section } from '../../model/section.ts'
import type { CheckedRole } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

/** More is a list that nobody reads; the longest section of the library has 33. */
const most = 40

/** A role of fewer duties is no description of a job. */
const fewestDuties = 3

export const formNumberOfClauses: Rule = {
  id: 'form/number-of-clauses',
  severity: 'warning',
  summary: 'A section with far too many clauses, or hardly any duties',
  reason: `Fewer than ${fewestDuties} duties leave open what the work is; more than ${most} clauses in one section are read by
nobody, least of all by a court. Join what belongs together, or make two roles.`,
  example: {
    file: 'roles/confectioner/role.yaml',
    from: '    - common.duties.observe-safety\n',
    bad: '',
    good: '    - common.duties.observe-work-rules\n',
  },
  check: ({ roles }) => roles.filter(({ own }) => own).flatMap(counts),
}

function counts(role: CheckedRole): Finding[] {
  const bySection = new Map<Section, number>()
  for (const { section } of role.clauses) bySection.set(section, (bySection.get(section) ?? 0) + 1)
  const duties = bySection.get('duties') ?? 0
  const few = `The role has ${duties === 1 ? '1 duty' : `${duties} duties`}, expected at least ${fewestDuties}`
  return [
    ...(duties > 0 && duties < fewestDuties ? [{ message: few, place: role.placeOf('/sections/duties') }] : []),
    ...[...bySection]
      .filter(([, count]) => count > most)
      .map(([section, count]) => ({
        message: `The section ${section} has ${count} clauses, expected at most ${most}`,
        place: role.placeOf(`/sections/${section}`),
      })),
  ]
}
