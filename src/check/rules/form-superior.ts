import type { CheckedRole } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const formSuperior: Rule = {
  id: 'form/superior',
  severity: 'warning',
  summary: 'A role that reports to nobody, or to one of its own subordinates',
  reason: `Without one immediate superior nobody may give the employee instructions, and the employee cannot tell whose
to follow. Two superiors, a functional and an administrative one, are possible; a superior who is also a subordinate is a
slip of the pen.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'category: clerk\n',
    bad: 'category: manager\nresponsibleFor: [managing-director]\n',
    good: 'category: manager\nresponsibleFor: [sales-representative]\n',
  },
  check: ({ roles }) => roles.filter(({ own }) => own).flatMap(superiors),
}

function superiors({ file, placeOf }: CheckedRole): Finding[] {
  const { reportsTo = [], responsibleFor = [] } = file
  if (reportsTo.length === 0) {
    const help = 'Write `reportsTo:` with the immediate superior'
    return [{ message: 'The role does not say to whom it reports', place: placeOf('/reportsTo'), help }]
  }
  return reportsTo
    .filter((position) => responsibleFor.includes(position))
    .map((position) => ({
      message: `\`${position}\` is the superior and a subordinate of the role`,
      place: placeOf(`/responsibleFor/${responsibleFor.indexOf(position)}`),
    }))
}
