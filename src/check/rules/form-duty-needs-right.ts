import type { Rule } from '../rule.ts'

export const formDutyNeedsRight: Rule = {
  id: 'form/duty-needs-right',
  severity: 'warning',
  summary: 'A clause that requires another which the role does not list',
  reason: `Who must conclude contracts needs the right to sign them: otherwise the contract is void or the employee acts
without authority. \`requires\` of a clause says what it needs; list that too, or leave the duty out.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'requires: [rights.order-goods]',
    bad: 'requires: [rights.order-goods, rights.sign-documents]',
    good: 'requires: [rights.order-goods, rights.training]',
  },
  check: ({ roles }) =>
    roles
      .filter(({ own }) => own)
      .flatMap(({ clauses, placeOf }) => {
        const listed = new Set(clauses.map(({ id }) => id))
        return clauses.flatMap(({ id, requires, place, section }) =>
          requires
            .filter((needed) => !listed.has(needed))
            .map((needed) => ({
              message: `\`${id}\` requires \`${needed}\`, which the role does not list`,
              place: place ?? placeOf(`/sections/${section}`),
              expected: [needed],
            })),
        )
      }),
}
