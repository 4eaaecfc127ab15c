import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Answer, type RoleItems, roleItemsPage } from '../../.ci/role-items.js'
import type { Block } from '../../src/model/document.ts'
import { clausesOf } from '../support/read-tree.ts'
import { data, documentOf, shelf, shelfDocuments } from '../support/shelf.ts'

const known = parse(readFileSync('docs/role-items.yaml', 'utf8')) as RoleItems

/** A role and those it extends, nearest first. */
function lineageOf(role: string): readonly string[] {
  const parent = data.role(role).extends
  return parent === undefined ? [role] : [role, ...lineageOf(parent)]
}

/** `[item, answer]`, whatever the section. */
const answersOf = (role: string): readonly (readonly [string, Answer])[] =>
  Object.values(known.roles[role]?.items ?? {}).flatMap((answers) => Object.entries(answers))

const namedIn = (role: string): readonly string[] => answersOf(role).flatMap(([, { clause = [] }]) => clause)

const draftedIn = (role: string): readonly string[] =>
  (known.roles[role]?.drafted ?? []).flatMap(({ clauses }) => clauses)

const printed = (role: string) => shelfDocuments.filter((one) => one.role === role).map(documentOf)

/** Clauses that the role has after inheritance and some country prints; what a country adds is not the role's. */
function clausesOfRole(role: string): readonly string[] {
  const own = new Set([...shelf.definition(role).definition.items.values()].flat().map(({ id }) => id))
  return [...new Set(printed(role).flatMap((document) => clausesOf(document).map(({ id }) => id)))].filter((id) =>
    own.has(id),
  )
}

const formBlock = (block: Block): string => (block.type === 'signing' ? block.id : block.type)

test('every role of the shelf is accounted for', () => {
  expect(Object.keys(known.roles).sort()).toEqual([...shelf.sources.roles].sort())
})

test('as many items are answered as the sources have, each in one role', () => {
  for (const [base, items] of Object.entries(known.sources)) {
    const family = shelf.sources.roles.filter((role) => lineageOf(role).includes(base))
    const answered = family.flatMap(answersOf).map(([item]) => item)
    expect({ base, items: answered.length }).toEqual({ base, items })
    expect(answered.filter((item, at) => answered.indexOf(item) !== at)).toEqual([])
  }
  expect(Object.keys(known.sources).sort()).toEqual(
    shelf.sources.roles.filter((role) => data.role(role).extends === undefined).sort(),
  )
})

describe.each(shelf.sources.roles)('%s', (role) => {
  const clauses = clausesOfRole(role)

  test('has exactly one answer to each item, and a remark only on a clause', () => {
    for (const [item, answer] of answersOf(role)) {
      const keys = Object.keys(answer)
      const answers = keys.filter((key) => ['clause', 'form', 'left', 'open'].includes(key))
      expect({ item, answers }).toEqual({ item, answers: [expect.any(String)] })
      const remarks = keys.filter((key) => !answers.includes(key)).join()
      expect(answers[0] === 'clause' ? ['', 'joined', 'mended'] : ['']).toContain(remarks)
    }
  })

  test('has every clause that is said to carry an item', () => {
    expect([...namedIn(role), ...draftedIn(role)].filter((id) => !clauses.includes(id))).toEqual([])
  })

  test('has no clause that neither an item of the sources nor a reason stands behind', () => {
    const lineage = lineageOf(role)
    const named = lineage.flatMap(namedIn)
    expect(clauses.filter((id) => !named.includes(id) && !lineage.flatMap(draftedIn).includes(id))).toEqual([])
    expect(draftedIn(role).filter((id) => named.includes(id))).toEqual([])
  })

  test('has every block of the form that is said to carry an item', () => {
    const blocks = new Set(printed(role).flatMap(({ children }) => children.map(formBlock)))
    const forms = answersOf(role).flatMap(([, { form = [] }]) => form)
    expect(forms.filter((form) => !blocks.has(form))).toEqual([])
  })

  test('gives its reasons in a sentence that a table can hold', () => {
    const reasons = [
      ...answersOf(role).flatMap(([, { joined = [], mended = [], left = [] }]) => [joined, mended, left].flat()),
      ...(known.roles[role]?.drafted ?? []).map(({ why }) => why),
    ]
    for (const reason of reasons) expect(reason).toMatch(/^\p{Lu}[^|\n]{10,}[^.|]$/u)
  })

  test('leaves no item open', () => {
    expect(answersOf(role).filter(([, answer]) => 'open' in answer)).toEqual([])
  })
})

test('docs/role-items.md is what .ci/role-items.js prints', () => {
  expect(readFileSync('docs/role-items.md', 'utf8')).toBe(roleItemsPage(known))
})
