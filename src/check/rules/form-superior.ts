import type { Rule } from '../rule.ts'

export const formSuperior: Rule = {
  id: 'form/superior',
  severity: 'warning',
  summary: 'A role that reports to nobody',
  reason: `Without an immediate superior nobody may give the employee instructions, and the employee cannot tell whose to
follow. Two superiors, a functional and an administrative one, are possible.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'reportsTo: [managing-director]\n',
    bad: '',
    good: 'reportsTo: [managing-director]\n',
  },
  check: ({ roles }) =>
    roles
      .filter(({ own, file }) => own && (file.reportsTo ?? []).length === 0)
      .map(({ placeOf }) => ({
        message: 'The role does not say to whom it reports',
        place: placeOf('/reportsTo'),
        help: 'Write `reportsTo:` with the immediate superior',
      })),
}
