import type { Rule } from '../rule.ts'

export const roleIdFolder: Rule = {
  id: 'role/id-folder',
  severity: 'error',
  summary: 'An id other than the name of the folder',
  reason: `A role is found by its folder and its documents are named after its id: the two must agree, or one role would
be built under the name of another.`,
  example: { file: 'roles/baker/role.yaml', from: 'id: baker', bad: 'id: bakery', good: 'id: baker' },
}
