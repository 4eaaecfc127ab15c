import type { Rule } from '../rule.ts'

export const versionNotRaised: Rule = {
  id: 'version/not-raised',
  severity: 'warning',
  summary: 'A role that changed since a release and whose version says less than the change',
  reason: `\`jd check --against <ref>\` compares with a release: a changed duty, right or liability asks for a new major
version, other words for a minor one, marks for a patch. Two papers with one version number cannot be told apart by
those who signed one of them.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour and yeast',
    good: 'orders flour',
    at: 'roles/baker/role.yaml',
    options: ['--against', 'HEAD'],
  },
  check: ({ changes = [], roles }) =>
    changes.map(({ role, since, from, to, expected, severity, reason }) => ({
      message: `The change since \`${since}\` is ${severity}: ${reason}; the version was ${from} and is ${to}, expected at least ${expected}`,
      place: roles.find(({ id }) => id === role)?.placeOf('/version'),
      expected: [expected],
    })),
}
