import type { Rule } from '../rule.ts'

export const formSubstitution: Rule = {
  id: 'form/substitution',
  severity: 'warning',
  summary: 'A role that does not say who substitutes its holder',
  reason: `On the first day of a sick leave nobody has the holder's rights or answers for the work. Name a position, or
\`named-person\` where the employer appoints somebody each time.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'substitutedBy: named-person\n',
    bad: '',
    good: 'substitutedBy: named-person\n',
  },
  check: ({ roles }) =>
    roles
      .filter(({ own, file }) => own && file.substitutedBy === undefined)
      .map(({ placeOf }) => ({
        message: 'The role does not say who substitutes the holder of the position',
        place: placeOf('/substitutedBy'),
        help: 'Write `substitutedBy:` with a position, or `named-person`',
      })),
}
