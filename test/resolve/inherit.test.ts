import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/model/section.ts'
import { type Inherited, inherit } from '../../src/resolve/inherit.ts'
import { faultyText, loadedText } from './loaded-text.ts'
import { spoken } from './spoken.ts'

const library = loadedText<never>(
  `sections:
  duties: [observe-safety, { id: keep-secrets, law: [confidentiality], requires: [rights.get-training] }]
  rights: [get-training]
`,
  'library.yaml',
)

/** A role over its parents, each given as text by id; the first one is asked for. */
function inherited(roles: Readonly<Record<string, string>>, asked = Object.keys(roles)[0] ?? ''): Inherited {
  return inherit(asked, {
    ids: Object.keys(roles).sort(),
    role: (id) => loadedText(roles[id] ?? '', `${id}.yaml`),
    library,
  })
}

const idsOf = ({ definition }: Inherited, section: Section): readonly string[] =>
  (definition.items.get(section) ?? []).map(({ id }) => id.slice(section.length + 1))

const itemOf = ({ definition }: Inherited, id: string) =>
  [...definition.items.values()].flat().find((item) => item.id === id)

const parent = `id: parent
version: 1.0.0
category: clerk
reportsTo: [mayor]
substitutedBy: chef
parameters: { loaves: 3, rolls: 5 }
requirements: { education: higher, experienceYears: 2 }
appointment: { authority: mayor, proposedBy: chef }
sections:
  duties: [one, two, common.duties.observe-safety]
  rights: [four]
`

const changed = (duties: string) => inherited({ child: `extends: parent\nsections: { duties: ${duties} }\n`, parent })

describe('sections', () => {
  test('what a role does not speak of is inherited', () => {
    const role = inherited({ child: 'extends: parent\n', parent })
    expect(idsOf(role, 'duties')).toEqual(['one', 'two', 'observe-safety'])
    expect(idsOf(role, 'rights')).toEqual(['four'])
    expect(role.diagnostics).toEqual([])
  })

  test.each([
    ['a list replaces', '[three]', ['three']],
    ['add puts last', '{ add: [three] }', ['one', 'two', 'observe-safety', 'three']],
    ['remove', '{ remove: [duties.one] }', ['two', 'observe-safety']],
    ['remove of a library clause', '{ remove: [common.duties.observe-safety] }', ['one', 'two']],
    ['remove without `common.`', '{ remove: [duties.observe-safety] }', ['one', 'two']],
    ['add and remove', '{ add: [three], remove: [duties.two] }', ['one', 'observe-safety', 'three']],
    ['after', '{ add: [{ id: three, after: duties.one }] }', ['one', 'three', 'two', 'observe-safety']],
    ['before', '{ add: [{ id: three, before: duties.one }] }', ['three', 'one', 'two', 'observe-safety']],
    [
      'after a library clause',
      '{ add: [{ id: three, after: common.duties.observe-safety }] }',
      ['one', 'two', 'observe-safety', 'three'],
    ],
    [
      'after what was added before it',
      '{ add: [{ id: three, before: duties.two }, { id: six, after: duties.three }] }',
      ['one', 'three', 'six', 'two', 'observe-safety'],
    ],
    [
      'several after one clause stand as they are written',
      '{ add: [{ id: three, after: duties.one }, { id: four, after: duties.three }, { id: six, after: duties.one }] }',
      ['one', 'three', 'four', 'six', 'two', 'observe-safety'],
    ],
    ['a removed clause may come back', '{ add: [two], remove: [duties.two] }', ['one', 'observe-safety', 'two']],
    ['nothing at all', '{}', ['one', 'two', 'observe-safety']],
    ['an empty list', '[]', []],
  ])('%s: %s', (_name, duties, expected) => {
    const role = changed(duties)
    expect(idsOf(role, 'duties')).toEqual(expected)
    expect(role.diagnostics).toEqual([])
  })

  test('three generations, each changing the one before', () => {
    const role = inherited({
      child: 'extends: middle\nsections: { duties: { add: [six], remove: [duties.three] } }\n',
      middle: 'extends: parent\nsections: { duties: { add: [three, five] }, rights: [seven] }\n',
      parent,
    })
    expect(idsOf(role, 'duties')).toEqual(['one', 'two', 'observe-safety', 'five', 'six'])
    expect(idsOf(role, 'rights')).toEqual(['seven'])
    expect(role.definition.lineage).toEqual(['child', 'middle', 'parent'])
  })

  test('whoever listed a clause first owns it, so that its words are looked for there', () => {
    const role = changed('{ add: [three] }')
    expect(itemOf(role, 'duties.one')).toMatchObject({ owner: 'parent', origin: 'role' })
    expect(itemOf(role, 'duties.three')).toMatchObject({ owner: 'child', origin: 'role' })
    expect(itemOf(role, 'duties.observe-safety')).toMatchObject({ origin: 'library' })
  })

  test('what a document makes from data stands first and outlives a list', () => {
    const role = inherited({ child: 'sections: { general: [oath], requirements: { add: [licence] } }\n' })
    expect(idsOf(role, 'general')).toEqual(['category', 'appointment', 'superior', 'substitution', 'oath'])
    expect(idsOf(role, 'requirements')).toEqual(['education', 'experience', 'licence'])
    const without = inherited({ child: 'sections: { general: { remove: [general.category] } }\n' })
    expect(idsOf(without, 'general')).toEqual(['appointment', 'superior', 'substitution'])
    expect(without.diagnostics).toEqual([])
  })
})

describe('groups', () => {
  const grouped = `sections:
  duties:
    - first
    - group: calls
      clauses: [answer, { id: dial, form: sentence }]
    - last
`
  const groups = (role: Inherited) => role.definition.items.get('duties')?.map(({ id, group }) => [id, group])

  test('numbering runs on: a group is no level of its own', () => {
    expect(groups(inherited({ child: grouped }))).toEqual([
      ['duties.first', null],
      ['duties.answer', 'calls'],
      ['duties.dial', 'calls'],
      ['duties.last', null],
    ])
  })

  test('an added clause joins the group it stands next to, or the one it names', () => {
    const child = `extends: parent
sections:
  duties:
    add:
      - { id: ring, after: duties.answer }
      - { id: rest, before: duties.last }
      - { id: hang-up, after: duties.dial, group: endings }
      - group: letters
        clauses: [write]
`
    expect(groups(inherited({ child, parent: grouped }))).toEqual([
      ['duties.first', null],
      ['duties.answer', 'calls'],
      ['duties.ring', 'calls'],
      ['duties.dial', 'calls'],
      ['duties.hang-up', 'endings'],
      ['duties.rest', null],
      ['duties.last', null],
      ['duties.write', 'letters'],
    ])
  })
})

describe('what the library says of a clause', () => {
  test('comes along', () => {
    const role = inherited({ child: 'sections: { duties: [common.duties.keep-secrets] }\n' })
    expect(itemOf(role, 'duties.keep-secrets')).toMatchObject({
      law: ['confidentiality'],
      requires: ['rights.get-training'],
      origin: 'library',
    })
  })

  test('until the role says it otherwise', () => {
    const role = inherited({ child: 'sections: { duties: [{ id: common.duties.keep-secrets, law: [safety] }] }\n' })
    expect(itemOf(role, 'duties.keep-secrets')).toMatchObject({ law: ['safety'], requires: ['rights.get-training'] })
  })
})

describe('attributes', () => {
  const attributes = (child: string) => inherited({ child: `extends: parent\n${child}`, parent }).definition.file

  test('the nearest wins', () => {
    expect(attributes('id: child\nversion: 2.0.0\nreportsTo: [chef]\n')).toMatchObject({
      id: 'child',
      version: '2.0.0',
      category: 'clerk',
      reportsTo: ['chef'],
      substitutedBy: 'chef',
    })
  })

  test('of the maps, each entry', () => {
    expect(attributes('parameters: { rolls: 9, buns: 1 }\nrequirements: { experienceYears: 5 }\n')).toMatchObject({
      parameters: { loaves: 3, rolls: 9, buns: 1 },
      requirements: { education: 'higher', experienceYears: 5 },
    })
  })

  test('an appointment is one decision: who gives it anew gives it whole', () => {
    expect(attributes('appointment: { authority: queen }\n').appointment).toEqual({ authority: 'queen' })
    expect(attributes('').appointment).toEqual({ authority: 'mayor', proposedBy: 'chef' })
  })
})

describe('mistakes', () => {
  const told = ({ diagnostics }: Inherited) => diagnostics.map(({ message }) => message)

  test('an unknown parent: what it may have meant', () => {
    const role = inherited({ child: 'id: child\nextends: parant\nsections: { duties: [a] }\n', parent })
    expect(spoken(role.diagnostics)).toEqual(['child.yaml:2:10 role/unknown-parent'])
    expect(role.diagnostics[0]).toMatchObject({ expected: ['parent'], help: 'Did you mean `parent`?' })
    expect(idsOf(role, 'duties')).toEqual(['a'])
  })

  test('a role that extends itself', () => {
    expect(told(inherited({ child: 'extends: child\n' }))).toEqual(['The role extends itself: `child` → `child`'])
  })

  test('a cycle is one mistake at one place, whichever of its roles is asked for', () => {
    const roles = { a: 'extends: b\n', b: 'extends: c\n', c: 'extends: a\n', outside: 'extends: b\n' }
    for (const asked of ['a', 'b', 'c', 'outside']) {
      const { diagnostics } = inherited(roles, asked)
      expect(diagnostics).toMatchObject([
        { rule: 'role/cycle', message: 'The role extends itself: `a` → `b` → `c` → `a`', place: { file: 'c.yaml' } },
      ])
    }
  })

  test('an id that is not the folder’s', () => {
    const role = inherited({ child: 'id: chield\n' })
    expect(spoken(role.diagnostics)).toEqual(['child.yaml:1:5 role/id-folder'])
    expect(role.diagnostics[0]).toMatchObject({ expected: ['child'] })
  })

  // The mark » stands before what the author should look at.
  test.each([
    ['twice in a list', '[a, b, »a]', 'role/duplicate-clause'],
    ['from the library and its own', '[common.duties.observe-safety, »observe-safety]', 'role/duplicate-clause'],
    ['added although inherited', '{ add: [»two] }', 'role/duplicate-clause'],
    ['added from the library although inherited', '{ add: [»common.duties.observe-safety] }', 'role/duplicate-clause'],
    ['inside of a group and outside', '[{ group: g, clauses: [a] }, »a]', 'role/duplicate-clause'],
    ['removed and not there', '{ remove: [»duties.tree] }', 'role/unknown-clause'],
    ['after what is not there', '{ add: [{ id: a, after: »duties.tree }] }', 'role/unknown-clause'],
    ['before what is not there', '{ add: [{ id: a, before: »duties.tree }] }', 'role/unknown-clause'],
    ['not in the library', '[»common.duties.observe-savety]', 'role/unknown-clause'],
    ['in another section of the library', '[»common.duties.get-training]', 'role/unknown-clause'],
    ['requires what is not there', '[{ id: »a, requires: [rights.fly] }]', 'role/unknown-clause'],
  ])('%s', (_name, marked, rule) => {
    const line = `sections: { duties: ${marked} }`
    const child = `extends: parent\n${line.replace('»', '')}\n`
    expect(spoken(inherited({ child, parent }).diagnostics)).toEqual([`child.yaml:2:${line.indexOf('»') + 1} ${rule}`])
  })

  test.each([
    ['a clause of the library', '[common.duties.observe-savety]', 'common.duties.observe-safety'],
    ['a clause to remove', '{ remove: [duties.tow] }', 'duties.two'],
    ['a clause to stand after', '{ add: [{ id: towo, after: duties.towo }] }', 'duties.two'],
    ['a right that is required', '[{ id: a, requires: [rights.fuor] }]', 'rights.four'],
  ])('did you mean: %s', (_name, duties, meant) => {
    expect(changed(duties).diagnostics).toMatchObject([{ expected: [meant], help: `Did you mean \`${meant}\`?` }])
  })

  test('a required clause may be the library’s, whether or not the role lists it', () => {
    expect(changed('[{ id: a, requires: [rights.get-training, rights.four] }]').diagnostics).toEqual([])
  })

  test('a clause with a bad neighbour is still listed', () => {
    expect(idsOf(changed('{ add: [{ id: a, after: duties.tree }] }'), 'duties')).toEqual([
      ...['one', 'two', 'observe-safety', 'a'],
    ])
  })

  test('what follows from a fault in the library is not told again', () => {
    const role = loadedText<never>('sections: { duties: [common.duties.observe-safety] }\n')
    const broken = faultyText<never>('{}', '/sections/duties')
    expect(inherit('a', { ids: ['a'], role: () => role, library: broken }).diagnostics).toEqual([])
  })
})
