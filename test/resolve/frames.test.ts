import { describe, expect, test } from 'vitest'
import type { RoleData } from '../../src/model/role-data.ts'
import { frameFor, framesOf } from '../../src/resolve/frames.ts'
import { itemOf } from './sample-item.ts'
import { wordingsOf } from './sample-wordings.ts'

const words = `frames:
  documentTitle: Job description
  category: { clerk: is a clerk, manager: is a manager }
  appointment:
    plain: by authority
    proposed: by authority on proposal
    consented: by authority with consent
    proposedAndConsented: by authority on proposal with consent
  superior: reports
  substitution: is substituted
  education: { higher: a degree }
  experience: { one: a year, other: "{{count}} years" }
`
const frames = framesOf(wordingsOf({ words }))
const frame = (id: string, role: RoleData) => frameFor(itemOf(id, { origin: 'language' }), role, frames)

test.each<[string, RoleData, string]>([
  ['general.category', { category: 'clerk' }, 'is a clerk'],
  ['general.appointment', { appointment: { authority: 'mayor' } }, 'by authority'],
  ['general.appointment', { appointment: { authority: 'mayor', proposedBy: 'chef' } }, 'by authority on proposal'],
  ['general.appointment', { appointment: { authority: 'mayor', consentOf: 'chef' } }, 'by authority with consent'],
  [
    'general.appointment',
    { appointment: { authority: 'mayor', proposedBy: 'chef', consentOf: 'chef' } },
    'by authority on proposal with consent',
  ],
  ['general.superior', { reportsTo: ['mayor'] }, 'reports'],
  ['general.substitution', { substitutedBy: { en: 'a friend' } }, 'is substituted'],
  ['requirements.education', { requirements: { education: 'higher' } }, 'a degree'],
])('%s of %o', (id, role, expected) => {
  expect(frame(id, role)).toBe(expected)
})

test('experience is counted in years', () => {
  expect(frame('requirements.experience', { requirements: { experienceYears: 2 } })).toEqual({
    plural: 'experienceYears',
    one: 'a year',
    other: '{{count}} years',
  })
})

describe('without data there is no clause', () => {
  test.each<[string, RoleData]>([
    ['general.category', {}],
    ['general.category', { category: 'sailor' }],
    ['general.appointment', {}],
    ['general.superior', {}],
    ['general.superior', { reportsTo: [] }],
    ['general.substitution', {}],
    ['requirements.education', { requirements: {} }],
    ['requirements.experience', { requirements: {} }],
    ['requirements.experience', { requirements: { experienceYears: 0 } }],
    ['duties.keep-oven', { category: 'clerk', reportsTo: ['mayor'] }],
  ])('%s of %o', (id, role) => {
    expect(frame(id, role)).toBeUndefined()
  })
})

test('a country words single frames its own way, the others stay', () => {
  const jurisdictionCell = 'frames: { superior: is under, appointment: { plain: is hired } }\n'
  const joined = framesOf(wordingsOf({ words, jurisdictionCell }))
  expect(joined.superior).toBe('is under')
  expect(joined.substitution).toBe('is substituted')
  expect(joined.appointment).toMatchObject({ plain: 'is hired', proposed: 'by authority on proposal' })
})
