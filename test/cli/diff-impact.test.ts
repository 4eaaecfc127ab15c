import { describe, expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openRepository, type Repository } from '../support/git-repository.ts'

interface Impact {
  readonly kind: string
  readonly source: string
  readonly id: string
  readonly roles: readonly string[]
}

/** `kind source id → roles`. */
async function impactIn(repository: Repository, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await repository.run('diff', 'v1', 'v2', ...argv, '--format', 'json')
  expect(stderr).toBe('')
  const { impact } = JSON.parse(stdout) as { impact: readonly Impact[] }
  return impact.map(({ kind, source, id, roles }) => `${kind} ${source} ${id} → ${roles.join(', ')}`)
}

async function impactOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  ...argv: readonly string[]
) {
  const repository = openRepository()
  repository.release('v1', before)
  repository.release('v2', after)
  return impactIn(repository, ...argv)
}

const miller = {
  'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller'),
  'roles/miller/en.yaml': bakerCell,
}
/** Two levels below the baker. */
const heirs = {
  'roles/pastry-cook/role.yaml': 'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n',
  'roles/torte-cook/role.yaml': 'id: torte-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: pastry-cook\n',
}
const safety = 'clauses: { duties: { observe-safety: works safely } }\n'
const law = 'locales/jurisdictions/GB/jurisdiction.yaml'

describe('the clause library', () => {
  const library = { 'roles/common/en.yaml': safety }

  test('words of a clause reach every role that lists it', async () => {
    expect(await impactOf({ ...baker, ...miller }, library)).toEqual([
      'library roles/common duties.observe-safety → baker, miller',
    ])
  })

  test('not a role that words the clause itself', async () => {
    const own = { 'roles/miller/en.yaml': `${bakerCell}    observe-safety: minds the wheel\n` }
    expect(await impactOf({ ...baker, ...miller, ...own }, library)).toEqual([
      'library roles/common duties.observe-safety → baker',
    ])
  })

  test('topics of law of a clause', async () => {
    const entry = (topics: string) => ({
      'roles/common/library.yaml': `sections: { duties: [{ id: observe-safety, law: [${topics}] }] }\n`,
    })
    expect(await impactOf({ ...baker, ...miller, ...entry('') }, entry('occupational-safety'))).toEqual([
      'library roles/common @law.hsw → baker, miller',
    ])
  })

  test('a role that begins to list a clause changed by itself', async () => {
    const listing = bakerRole.replace('observe-safety', 'observe-safety\n    - common.duties.observe-work-rules')
    expect(await impactOf({ ...baker, ...miller }, { 'roles/baker/role.yaml': listing })).toEqual([])
  })
})

describe('a parent', () => {
  test('reaches its heirs, and theirs', async () => {
    const warm = { 'roles/baker/en.yaml': bakerCell.replace('hot', 'warm') }
    expect(await impactOf({ ...baker, ...heirs, ...miller }, warm)).toEqual([
      'parent roles/baker duties.keep-oven → baker, pastry-cook, torte-cook',
    ])
  })

  test('with data and quantities too', async () => {
    const data = bakerRole.replace('managing-director', 'head-of-sales').replace('loaves: 3', 'loaves: 4')
    expect(await impactOf({ ...baker, ...heirs }, { 'roles/baker/role.yaml': data })).toEqual([
      'parent roles/baker general.superior → baker, pastry-cook, torte-cook',
      'parent roles/baker duties.keep-oven → baker, pastry-cook, torte-cook',
    ])
  })

  test('not an heir that says it otherwise', async () => {
    const own = {
      'roles/torte-cook/en.yaml': `${bakerCell.slice(0, bakerCell.indexOf('clauses:'))}clauses: { duties: { keep-oven: minds the oven } }\n`,
    }
    const warm = { 'roles/baker/en.yaml': bakerCell.replace('hot', 'warm') }
    expect(await impactOf({ ...baker, ...heirs, ...own }, warm)).toEqual([
      'parent roles/baker duties.keep-oven → baker, pastry-cook',
    ])
  })

  test('where it needs something else that is new', async () => {
    const superior = {
      'roles/baker/role.yaml': bakerRole.replace('managing-director', 'master-baker'),
      'locales/languages/en/positions.yaml':
        'master-baker: { nominative: master baker, indefinite: a master baker, definite: the master baker }\n',
    }
    expect(await impactOf({ ...baker, ...heirs }, superior)).toEqual([
      'parent roles/baker general.superior → baker, pastry-cook, torte-cook',
    ])
  })

  test('of roles that were asked for', async () => {
    const warm = { 'roles/baker/en.yaml': bakerCell.replace('hot', 'warm') }
    expect(await impactOf({ ...baker, ...heirs }, warm, 'torte-cook')).toEqual([
      'parent roles/baker duties.keep-oven → torte-cook',
    ])
  })

  test('an heir’s own change is none', async () => {
    const own =
      'id: torte-cook\nversion: 1.0.1\nreleased: 2026-11-21\nextends: pastry-cook\nreportsTo: [head-of-sales]\n'
    expect(await impactOf({ ...baker, ...heirs }, { 'roles/torte-cook/role.yaml': own })).toEqual([])
  })
})

describe('a country and a language', () => {
  test('law cited otherwise, in the documents of that country alone', async () => {
    const topics = { [law]: 'topics: { equal-treatment: [] }\n' }
    expect(await impactOf({ ...baker, ...miller }, topics)).toEqual([
      'jurisdiction locales/jurisdictions/GB @law.equality → baker, miller',
    ])
    expect(await impactOf({ ...baker, ...miller }, topics, '-j', 'EE')).toEqual([])
  })

  test('a clause that the country adds', async () => {
    const words = 'clauses: { duties: { equal-treatment: treats all alike } }\n'
    expect(await impactOf({ ...baker, ...miller }, { 'locales/jurisdictions/GB/en.yaml': words })).toEqual([
      'jurisdiction locales/jurisdictions/GB duties.equal-treatment → baker, miller',
    ])
  })

  test('words of the language', async () => {
    const frames = { 'locales/languages/en/words.yaml': 'leadIns: { purpose: { text: "The purpose is:" } }\n' }
    expect(await impactOf({ ...baker, ...miller }, frames)).toEqual([
      'language locales/languages/en @form → baker, miller',
    ])
  })
})

test('one of each, in the order in which they are told', async () => {
  const after = {
    'roles/baker/en.yaml': bakerCell.replace('hot', 'warm'),
    'roles/common/en.yaml': safety,
    [law]: 'topics: { equal-treatment: [] }\n',
  }
  const repository = openRepository()
  repository.release('v1', { ...baker, ...heirs, ...miller })
  repository.release('v2', after)
  const { stdout } = await repository.run('diff', 'v1', 'v2')
  expect(stdout.slice(stdout.indexOf('Written once'))).toBe(`Written once for several roles:
  duties.observe-safety (clause library) → baker, miller, pastry-cook, torte-cook
  duties.keep-oven (role baker) → baker, pastry-cook, torte-cook
  @law.equality (law of GB) → baker, miller, pastry-cook, torte-cook
`)
})
