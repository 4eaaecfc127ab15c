import type { Checked, CheckedRole } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const formRightWithoutDuty: Rule = {
  id: 'form/right-without-duty',
  severity: 'warning',
  summary: 'A power that no duty of the role needs',
  reason: `Rights serve duties. A right that some duty of the clause library requires (\`requires\`), such as signing for the company,
and that no duty of this role requires, is a power without a purpose: it binds the company all the same.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: '    - common.rights.training\n',
    bad: '    - common.rights.training\n    - common.rights.sign-documents\n',
    good: '    - common.rights.training\n',
  },
  check: (checked) => checked.roles.filter(({ own }) => own).flatMap((role) => powersWithoutPurpose(role, checked)),
}

function powersWithoutPurpose(role: CheckedRole, { library }: Checked): Finding[] {
  const powers = new Set(library.clauses.flatMap(({ requires }) => requires).filter((id) => id.startsWith('rights.')))
  const needed = new Set(role.clauses.flatMap(({ requires }) => requires))
  return role.clauses
    .filter(({ id }) => powers.has(id) && !needed.has(id))
    .map(({ id, place }) => ({
      message: `No duty of the role requires \`${id}\``,
      place: place ?? role.placeOf('/sections/rights'),
      help: 'Take the right out, or say `requires` at the duty that it serves',
    }))
}
