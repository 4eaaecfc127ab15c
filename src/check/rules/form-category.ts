import type { Rule } from '../rule.ts'

export const formCategory: Rule = {
  id: 'form/category',
  severity: 'warning',
  summary: 'A specialist or clerk who has subordinates',
  reason: `In the countries that classify posts, who directs others belongs to the managers: the category decides on
working time, pay and the form of liability.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'category: clerk\n',
    bad: 'category: clerk\nresponsibleFor: [sales-representative]\n',
    good: 'category: manager\nresponsibleFor: [sales-representative]\n',
  },
  check: ({ roles }) =>
    roles
      .filter(({ own, file }) => own && (file.responsibleFor ?? []).length > 0)
      .filter(({ file }) => file.category === 'specialist' || file.category === 'clerk')
      .map(({ file, placeOf }) => ({
        message: `The role is a ${file.category} and has subordinates`,
        place: placeOf('/responsibleFor'),
        expected: ['manager'],
      })),
}
