import { describe, expect, test } from 'vitest'
import { wordsHash } from '../../src/model/words-hash.ts'
import { baker, bakerCell, bakerEstonian, bakerRole } from '../support/baker.ts'
import { openRepository, type Repository } from '../support/git-repository.ts'
import { openWorkspace } from '../support/workspace.ts'

/** The baker in two languages, English being the source. */
const role = bakerRole.replace('[en]', '[en, et]')
const inTwo = { ...baker, 'roles/baker/role.yaml': role, 'roles/baker/et.yaml': bakerEstonian }

const roleFile = 'roles/baker/role.yaml'
const enFile = 'roles/baker/en.yaml'
const etFile = 'roles/baker/et.yaml'

interface ChangedWords {
  readonly from: string | null
  readonly to: string | null
  readonly numberFrom: string | null
  readonly numberTo: string | null
  readonly parts?: readonly string[]
}

interface RoleDiff {
  readonly id: string
  readonly change: string
  readonly versions: { readonly from: string | null; readonly to: string | null }
  readonly severity: string | null
  readonly suggestedVersion: string | null
  readonly raisedEnough: boolean
  readonly consequences: Readonly<Record<string, string>>
  readonly changes: readonly {
    readonly clause: string
    readonly change: string
    readonly severity: string
    readonly reason: { readonly code: string; readonly text: string }
    readonly translationOnly: boolean
    readonly documents: Readonly<Record<string, ChangedWords>>
    readonly untranslated: readonly string[]
  }[]
  readonly renumbered: readonly unknown[]
}

/** `jd diff … --format json`, with what went to stderr. */
async function diffOf(repository: Pick<Repository, 'run'>, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await repository.run('diff', ...argv, '--format', 'json')
  if (code > 1) throw new Error(stderr || stdout)
  return { code, stderr, ...(JSON.parse(stdout) as { from: string; to: string; roles: readonly RoleDiff[] }) }
}

/** What became of the baker when these files replaced others. */
async function bakerAfter(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<RoleDiff> {
  const repository = openRepository()
  repository.release('v1.0.0', inTwo)
  for (const [name, content] of Object.entries(files)) repository.write(name, content)
  const { roles, stderr } = await diffOf(repository, 'v1.0.0', ...argv)
  expect(stderr).toBe('')
  return roles.find(({ id }) => id === 'baker')!
}

const brief = ({ changes }: RoleDiff) =>
  changes.map(({ clause, change, severity }) => `${clause} ${change} ${severity}`)

describe('a story of three releases', () => {
  async function story() {
    const repository = openRepository()
    repository.release('v1.0.0', inTwo)
    repository.release('v1.1.0', {
      [roleFile]: role.replace('1.0.0', '1.1.0').replace('    - keep-oven\n', '    - keep-oven\n    - sweep-floor\n'),
      [enFile]: `${bakerCell.replace('oven hot', 'oven very hot')}    sweep-floor: sweeps the floor\n`,
      [etFile]: `${bakerEstonian}    sweep-floor: pühib põrandat\n`,
    })
    repository.release('v2.0.0', {
      [roleFile]: role.replace('1.0.0', '2.0.0').replace('    - keep-oven\n', '    - sweep-floor\n    - keep-oven\n'),
      [etFile]: `${bakerEstonian.replace('ahju', 'leivaahju')}    sweep-floor: pühib põrandat\n`,
    })
    return repository
  }

  test('from the first to the second, whole', async () => {
    const { code, stderr, ...diff } = await diffOf(await story(), 'v1.0.0', 'v1.1.0')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(diff).toEqual({
      from: 'v1.0.0',
      to: 'v1.1.0',
      roles: [
        {
          id: 'baker',
          change: 'changed',
          versions: { from: '1.0.0', to: '1.1.0' },
          severity: 'major',
          suggestedVersion: '2.0.0',
          raisedEnough: false,
          consequences: { GB: 'notice', EE: 'agreement' },
          changes: [
            {
              clause: 'duties.keep-oven',
              change: 'changed',
              severity: 'major',
              reason: { code: 'duties', text: 'It changes the duties' },
              translationOnly: false,
              documents: {
                'en-GB': {
                  from: 'keeps the oven hot for 3 loaves',
                  to: 'keeps the oven very hot for 3 loaves',
                  numberFrom: '3.1',
                  numberTo: '3.1',
                },
              },
              untranslated: ['et'],
              origin: 'role',
            },
            {
              clause: 'duties.sweep-floor',
              change: 'added',
              severity: 'major',
              reason: { code: 'duties', text: 'It changes the duties' },
              translationOnly: false,
              documents: {
                'en-GB': { from: null, to: 'sweeps the floor', numberFrom: null, numberTo: '3.2' },
                'et-EE': { from: null, to: 'pühib põrandat', numberFrom: null, numberTo: '3.2' },
              },
              untranslated: [],
              origin: 'role',
            },
          ],
          renumbered: [
            { clause: 'duties.observe-safety', numberFrom: '3.2', numberTo: '3.3', documents: ['en-GB', 'et-EE'] },
            { clause: 'duties.equal-treatment', numberFrom: '3.3', numberTo: '3.4', documents: ['en-GB'] },
          ],
        },
      ],
      impact: [],
      notCompared: [],
    })
  })

  test('from the second to the third: two neighbours changed places, and a translation was mended', async () => {
    const { roles } = await diffOf(await story(), 'v1.1.0..v2.0.0')
    expect(roles[0]).toMatchObject({ severity: 'major', suggestedVersion: '2.0.0', raisedEnough: true })
    expect(roles[0]!.changes).toMatchObject([
      { clause: 'duties.keep-oven', change: 'changed', severity: 'major', translationOnly: true, untranslated: [] },
      { change: 'moved', severity: 'minor' },
    ])
    expect(Object.keys(roles[0]!.changes[0]!.documents)).toEqual(['et-EE'])
    expect(Object.keys(roles[0]!.changes[1]!.documents)).toEqual(['en-GB', 'et-EE'])
  })

  test('in the terminal, each word marked', async () => {
    const { code, stdout, stderr } = await (await story()).run('diff', 'v1.0.0', 'v1.1.0')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`baker 1.0.0 → 1.1.0 (changed)
  major: It changes the duties (duties.keep-oven)
  The version should be 2.0.0 or higher, it is 1.1.0
  EE: agreement, GB: notice

  ~ duties.keep-oven changed, major: It changes the duties
    not translated yet: et
    en-GB 3.1
      keeps the oven {+very +}hot for 3 loaves

  + duties.sweep-floor added, major: It changes the duties
    en-GB 3.2
      {+sweeps the floor+}
    et-EE 3.2
      {+pühib põrandat+}

  Only the number changed:
    duties.observe-safety 3.2 → 3.3 (en-GB, et-EE)
    duties.equal-treatment 3.3 → 3.4 (en-GB)
`)
  })

  test('a release and itself', async () => {
    const repository = await story()
    expect(await repository.run('diff', 'v1.0.0', 'v1.0.0', '--exit-code')).toEqual({
      code: 0,
      stdout: 'Nothing changed in baker between v1.0.0 and v1.0.0\n',
      stderr: '',
    })
    const { roles } = await diffOf(repository, 'v1.0.0', 'v1.0.0')
    expect(roles).toMatchObject([{ id: 'baker', change: 'unchanged', severity: null, changes: [], renumbered: [] }])
  })

  test('the second word is a role where it names no release', async () => {
    const repository = await story()
    const both = await diffOf(repository, 'v1.0.0', 'baker')
    expect(both).toMatchObject({ from: 'v1.0.0', to: 'worktree', roles: [{ id: 'baker', versions: { to: '2.0.0' } }] })
    const none = await diffOf(repository, 'v1.0.0', 'v1.1.0', 'account-manager')
    expect(none.roles).toMatchObject([{ id: 'account-manager', change: 'unchanged' }])
  })

  test('differences are an exit code for those who ask', async () => {
    const repository = await story()
    expect((await repository.run('diff', 'v1.0.0', 'v1.1.0')).code).toBe(0)
    expect((await repository.run('diff', 'v1.0.0', 'v1.1.0', '--exit-code')).code).toBe(1)
  })
})

describe('how severe a change is', () => {
  const grown = (from: string, to: string) => bakerAfter({ [enFile]: bakerCell.replace(from, to) }, '-l', 'en')

  test('punctuation and capitals are a patch, also of a duty', async () => {
    const changed = await grown('keeps the oven hot', 'keeps the Oven, hot')
    expect(brief(changed)).toEqual(['duties.keep-oven changed patch'])
    expect(changed).toMatchObject({ suggestedVersion: '1.0.1', consequences: { GB: 'none' } })
    expect(changed.changes[0]!.untranslated).toEqual([])
  })

  test('words of the purpose are minor', async () => {
    expect(brief(await grown('whole town', 'whole county'))).toEqual(['purpose.bake-bread changed minor'])
  })

  test('a title is major', async () => {
    const titled = bakerCell.replaceAll('baker', 'confectioner').replace('bake-bread', 'bake-bread')
    const { changes } = await bakerAfter({ [enFile]: titled }, '-l', 'en')
    expect(changes[0]).toMatchObject({ clause: '@title', severity: 'major', untranslated: ['et'] })
    expect(changes[0]!.documents['en-GB']).toMatchObject({
      from: 'Job description: baker',
      to: 'Job description: confectioner',
    })
  })

  test('so is another superior, wherever else the form repeats it', async () => {
    const changed = await bakerAfter({ [roleFile]: role.replace('managing-director', 'head-of-sales') })
    expect(brief(changed)).toEqual(['general.superior changed major'])
    expect(changed.changes[0]!.documents).toHaveProperty('en-GB')
    expect(changed.changes[0]!.documents).toHaveProperty('et-EE')
  })

  const asking = (requirements: string) => role.replace('parameters:', `requirements: ${requirements}\nparameters:`)
  test.each([
    ['added', role, asking('{ experienceYears: 1 }'), 'requirements.experience added major', 'requirement-added'],
    ['removed', asking('{ experienceYears: 1 }'), role, 'requirements.experience removed major', 'requirement-removed'],
    [
      'raised',
      asking('{ experienceYears: 1 }'),
      asking('{ experienceYears: 3 }'),
      'requirements.experience changed major',
      'requirement-raised',
    ],
    [
      'lowered',
      asking('{ experienceYears: 3 }'),
      asking('{ experienceYears: 1 }'),
      'requirements.experience changed minor',
      'other-words',
    ],
    [
      'raised to higher education',
      asking('{ education: vocational }'),
      asking('{ education: higher }'),
      'requirements.education changed major',
      'requirement-raised',
    ],
    [
      'lowered to vocational education',
      asking('{ education: higher }'),
      asking('{ education: vocational }'),
      'requirements.education changed minor',
      'other-words',
    ],
  ])('a requirement that is %s', async (_name, from, to, expected, reason) => {
    const repository = openRepository()
    repository.release('v1', { ...inTwo, [roleFile]: from })
    repository.write(roleFile, to)
    const { roles } = await diffOf(repository, 'v1')
    expect(brief(roles[0]!)).toEqual([expected])
    expect(roles[0]!.changes[0]!.reason.code).toBe(reason)
  })

  test('a number that rises in the words of a requirement', async () => {
    const wanting = (pages: number) => ({
      [roleFile]: role.replace('  duties:', '  requirements:\n    - reading\n  duties:').replace('[en, et]', '[en]'),
      [enFile]: bakerCell.replace('  duties:', `  requirements:\n    reading: reads ${pages} pages a day\n  duties:`),
    })
    const repository = openRepository()
    repository.release('v1', wanting(5))
    repository.release('v2', wanting(10))
    expect(brief((await diffOf(repository, 'v1', 'v2')).roles[0]!)).toEqual(['requirements.reading changed major'])
    expect(brief((await diffOf(repository, 'v2', 'v1')).roles[0]!)).toEqual(['requirements.reading changed minor'])
  })

  test('a clause that is added last changes no mark of the one before', async () => {
    const repository = openRepository()
    const listed = (more: string) => role.replace('    - bake-bread', `    - bake-bread\n${more}`)
    const worded = (cell: string, words: string) => cell.replace('  duties:', `    feed-town: ${words}\n  duties:`)
    repository.release('v1', inTwo)
    repository.release('v2', {
      [roleFile]: listed('    - feed-town\n'),
      [enFile]: worded(bakerCell, 'to feed the town'),
      [etFile]: worded(bakerEstonian, 'toita linna'),
    })
    // What stood last ended in another mark than it does now.
    const printed = await repository.run('show', 'baker', '-l', 'et')
    expect(printed.stdout).toContain('küpsetada leiba kogu linnale;')
    const { roles } = await diffOf(repository, 'v1', 'v2')
    expect(brief(roles[0]!)).toEqual(['purpose.feed-town added minor'])
    expect(Object.keys(roles[0]!.changes[0]!.documents)).toEqual(['en-GB', 'et-EE'])
  })

  test('other marks between the items of a list are form, in a language that sets them otherwise', async () => {
    const language = { 'locales/languages/et/language.yaml': 'punctuation: { between: "," }\n' }
    const files = {
      [roleFile]: role.replace('    - keep-oven\n', '    - keep-oven\n    - common.duties.observe-work-rules\n'),
    }
    const repository = openRepository()
    repository.release('v1', { ...inTwo, ...files })
    repository.release('v2', language)
    const { roles } = await diffOf(repository, 'v1', 'v2')
    expect(brief(roles[0]!)).toEqual(['@form changed patch'])
    expect(roles[0]!.changes[0]!.documents['et-EE']!.parts).toContain('marks.duties')
  })
})

describe('translations', () => {
  test('words that changed in the translation alone', async () => {
    const { changes } = await bakerAfter({ [etFile]: bakerEstonian.replace('kuuma', 'soojas') })
    expect(changes).toMatchObject([{ severity: 'major', translationOnly: true, untranslated: [] }])
  })

  test('a label that one language words otherwise is form, and no other language is behind', async () => {
    const label = { 'locales/languages/et/words.yaml': 'labels: { organisation: asutuse nimi }\n' }
    const { changes } = await bakerAfter(label)
    expect(changes).toMatchObject([{ clause: '@form', severity: 'minor', translationOnly: true, untranslated: [] }])
    expect(Object.keys(changes[0]!.documents)).toEqual(['et-EE'])
  })

  test('words that changed in both', async () => {
    const files = { [etFile]: bakerEstonian.replace('kuuma', 'soojas'), [enFile]: bakerCell.replace('hot', 'warm') }
    const { changes } = await bakerAfter(files)
    expect(changes).toMatchObject([{ severity: 'major', translationOnly: false, untranslated: [] }])
    expect(Object.keys(changes[0]!.documents)).toEqual(['en-GB', 'et-EE'])
  })

  test('the source is looked up even where only the translation was asked for', async () => {
    const { changes } = await bakerAfter({ [etFile]: bakerEstonian.replace('kuuma', 'soojas') }, '-l', 'et')
    expect(changes).toMatchObject([{ translationOnly: true }])
  })

  test('languages that nobody asked for are named when they were left behind', async () => {
    const { changes } = await bakerAfter({ [enFile]: bakerCell.replace('hot', 'warm') }, '-l', 'en')
    expect(changes).toMatchObject([{ untranslated: ['et'] }])
  })

  test('a source that the asked language did not follow is told, although no document shows it', async () => {
    const changed = await bakerAfter({ [enFile]: bakerCell.replace('hot', 'warm') }, '-l', 'et')
    expect(changed).toMatchObject({ change: 'changed', severity: 'major', consequences: { EE: 'none' } })
    expect(changed.changes).toMatchObject([
      { clause: 'duties.keep-oven', change: 'changed', severity: 'major', documents: {}, untranslated: ['et'] },
    ])
  })

  test('a comma in the source asks for no translation', async () => {
    const { changes } = await bakerAfter({ [enFile]: bakerCell.replace('oven hot', 'oven, hot') }, '-l', 'et')
    expect(changes).toEqual([])
  })

  test('a number that both languages take from the role leaves nobody behind', async () => {
    const { changes } = await bakerAfter({ [roleFile]: role.replace('loaves: 3', 'loaves: 4') })
    expect(changes).toMatchObject([{ clause: 'duties.keep-oven', untranslated: [], translationOnly: false }])
  })

  const confirmed = (on: string, source: string) => `{"et":{"duties.keep-oven":{"source":"${source}","on":"${on}"}}}\n`
  const hash = wordsHash('keeps the oven hot for {{parameters.loaves}} loaves')
  const mended = { [etFile]: bakerEstonian.replace('kuuma', 'soojas') }

  test('confirmed since: minor', async () => {
    const { changes } = await bakerAfter({
      ...mended,
      'roles/baker/confirmed.json': confirmed('2026-11-22', hash),
    })
    expect(changes).toMatchObject([
      { severity: 'minor', reason: { code: 'confirmed-translation' }, translationOnly: true },
    ])
  })

  test('confirmed before, or against other words: as severe as ever', async () => {
    const early = await bakerAfter({ ...mended, 'roles/baker/confirmed.json': confirmed('2026-11-01', hash) })
    const other = await bakerAfter({ ...mended, 'roles/baker/confirmed.json': confirmed('2026-11-22', 'abcdefabcdef') })
    expect([early.severity, other.severity]).toEqual(['major', 'major'])
    const repository = openRepository()
    repository.release('v1', { ...inTwo, 'roles/baker/confirmed.json': confirmed('2026-11-22', hash) })
    repository.release('v2', mended)
    expect((await diffOf(repository, 'v1', 'v2')).roles[0]!.severity).toBe('major')
  })

  test('a language that is new is one change, not sixty', async () => {
    const repository = openRepository()
    repository.release('v1', baker)
    repository.release('v2', inTwo)
    const forth = await diffOf(repository, 'v1', 'v2')
    expect(brief(forth.roles[0]!)).toEqual(['@language.et added minor'])
    const back = await diffOf(repository, 'v2', 'v1')
    expect(brief(back.roles[0]!)).toEqual(['@language.et removed minor'])
  })
})

describe('what lies outside the role', () => {
  test('a clause of the library reaches every role that lists it', async () => {
    const repository = openRepository()
    const bare = bakerRole.replace('    - common.duties.observe-safety\n', '')
    const others = {
      'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller'),
      'roles/miller/en.yaml': bakerCell,
      'roles/sweeper/role.yaml': bare.replace('id: baker', 'id: sweeper'),
      'roles/sweeper/en.yaml': bakerCell,
    }
    repository.release('v1', { ...baker, ...others })
    repository.release('v2', { 'roles/common/en.yaml': 'clauses: { duties: { observe-safety: works safely } }\n' })
    const { roles } = await diffOf(repository, 'v1', 'v2', '-j', 'EE')
    expect(roles.map(({ id, change }) => [id, change])).toEqual([
      ['baker', 'changed'],
      ['miller', 'changed'],
      ['sweeper', 'unchanged'],
    ])
    expect(roles[0]!.changes).toMatchObject([{ clause: 'duties.observe-safety', change: 'changed', origin: 'library' }])
  })

  test('a parent reaches its heirs', async () => {
    const repository = openRepository()
    const heir = 'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n'
    repository.release('v1', { ...baker, 'roles/pastry-cook/role.yaml': heir })
    repository.release('v2', { [enFile]: bakerCell.replace('hot', 'warm') })
    const { roles } = await diffOf(repository, 'v1', 'v2')
    expect(roles.map(({ id, severity }) => [id, severity])).toEqual([
      ['baker', 'major'],
      ['pastry-cook', 'major'],
    ])
  })

  const jurisdiction = 'locales/jurisdictions/EE/jurisdiction.yaml'

  const liable = {
    [roleFile]: `${role}  responsibility:\n    - common.responsibility.material-damage\n`,
  }

  test('law that a country cites otherwise is told by statute, once for all languages', async () => {
    const repository = openRepository()
    repository.release('v1', { ...inTwo, ...liable })
    repository.write(jurisdiction, 'topics:\n  material-liability: [{ statute: tls, articles: ["99"] }]\n')
    const [changed] = (await diffOf(repository, 'v1', '-j', 'EE')).roles as [RoleDiff]
    expect(brief(changed)).toEqual(['@law.tls changed minor'])
    expect(Object.keys(changed.changes[0]!.documents)).toEqual(['en-EE', 'et-EE'])
    expect(changed.changes[0]!.documents['et-EE']).toMatchObject({
      from: expect.stringContaining('72') as string,
      to: expect.stringContaining('99') as string,
      parts: ['responsibility.material-damage'],
    })
  })

  test('a country that arranges its chapters otherwise is one change', async () => {
    const chapters = `chapters:
  - { id: purpose, sections: [purpose] }
  - { id: duties, sections: [duties] }
  - { id: general, sections: [general, guided-by] }
`
    const changed = await bakerAfter({ [jurisdiction]: chapters }, '-j', 'EE')
    expect(brief(changed)).toEqual(['@order changed minor'])
    expect(changed.renumbered.length).toBeGreaterThan(0)
  })

  test('the letterhead is form, and each side has its own jd.yaml', async () => {
    const changed = await bakerAfter({ 'jd.yaml': 'organisation: { name: Näidis OÜ }\n' })
    expect(brief(changed)).toEqual(['@form changed minor'])
    expect(changed.changes[0]!.documents['et-EE']).toMatchObject({ parts: ['letterhead'] })
    expect(changed.changes[0]!.documents['et-EE']!.to).toContain('Näidis OÜ')
  })

  test('the form of the new release decides what a change asks for', async () => {
    const warm = { [enFile]: bakerCell.replace('hot', 'warm') }
    expect((await bakerAfter(warm, '-l', 'en', '-j', 'EE,RU,BY')).consequences).toEqual({
      EE: 'agreement',
      RU: 'notice',
      BY: 'notice',
    })
    const annex = { ...warm, 'jd.yaml': 'form: annex\n' }
    expect((await bakerAfter(annex, '-l', 'en', '-j', 'EE,RU,BY')).consequences).toEqual({
      EE: 'agreement',
      RU: 'agreement',
      BY: 'agreement',
    })
  })
})

describe('roles that come and go', () => {
  const miller = {
    'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller').replace('1.0.0', '0.1.0'),
    'roles/miller/en.yaml': bakerCell,
  }

  test('list all their clauses', async () => {
    const repository = openRepository()
    repository.release('v1', baker)
    repository.release('v2', miller)
    const { roles } = await diffOf(repository, 'v1', 'v2', '-j', 'EE')
    const added = roles.find(({ id }) => id === 'miller')!
    expect(added).toMatchObject({ change: 'added', versions: { from: null, to: '0.1.0' }, suggestedVersion: '0.1.0' })
    expect(added.changes.map(({ clause }) => clause)).toEqual(
      expect.arrayContaining(['purpose.bake-bread', 'duties.keep-oven', 'duties.observe-safety', 'general.superior']),
    )
    expect(new Set(added.changes.map(({ change }) => change))).toEqual(new Set(['added']))
    const back = await diffOf(repository, 'v2', 'v1', 'miller', '-j', 'EE')
    expect(back.roles).toMatchObject([{ change: 'removed', versions: { to: null }, suggestedVersion: null }])
    expect(back.roles[0]!.changes.map(({ clause }) => clause)).toEqual(added.changes.map(({ clause }) => clause))
  })
})

describe('releases with faults', () => {
  test('a key that this version does not know is a warning in a release, an error in the files as they are', async () => {
    const repository = openRepository()
    const strange = bakerRole.replace('category: clerk', 'category: clerk\nshoeSize: 43')
    repository.release('v1', { ...baker, [roleFile]: strange })
    const { code, stdout, stderr } = await repository.run('diff', 'v1', 'v1')
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing changed in baker between v1 and v1\n' })
    expect(stderr).toContain('v1:roles/baker/role.yaml:7:1 warning Unknown key `shoeSize`')
    expect(stderr).toContain('7 | shoeSize: 43')
    expect(await repository.run('diff', 'v1')).toMatchObject({ code: 1 })
  })

  test('the same folder once as a release and once as the files as they are: each side is as strict as itself', async () => {
    const workspace = openWorkspace({
      ...baker,
      [roleFile]: bakerRole.replace('category: clerk', 'category: clerk\nshoeSize: 43'),
    })
    expect(await workspace.run('diff', '.', '.')).toMatchObject({ code: 0 })
    const { code, stderr } = await workspace.run('diff', '.')
    expect(code).toBe(1)
    expect(stderr).toContain('roles/baker/role.yaml:7:1 error Unknown key `shoeSize`')
  })

  test('a cell that neither release has is missing in each by its own name', async () => {
    const repository = openRepository()
    repository.release('v1', { ...baker, [roleFile]: role })
    const { code, stderr } = await repository.run('diff', 'v1', 'v1', '-l', 'et', '-j', 'EE')
    expect(code).toBe(1)
    expect(stderr).toContain('v1:roles/baker/et.yaml')
    const worktree = await repository.run('diff', 'v1', '-l', 'et', '-j', 'EE')
    expect(worktree.stderr).toContain('v1:roles/baker/et.yaml')
    expect(worktree.stderr).toMatch(/(?:^|\n)roles\/baker\/et\.yaml/)
  })

  test('such a key in the files of a language or country stops no document either', async () => {
    const repository = openRepository()
    const strange = {
      'locales/languages/en/language.yaml': 'shoeSizes: british\n',
      'locales/jurisdictions/GB/jurisdiction.yaml': 'shoeSizes: british\n',
    }
    repository.release('v1', { ...baker, ...strange })
    const { code, roles, stderr } = await diffOf(repository, 'v1', 'v1')
    expect({ code, roles }).toMatchObject({ code: 0, roles: [{ id: 'baker', change: 'unchanged' }] })
    expect(stderr.match(/warning Unknown key `shoeSizes`/g)).toHaveLength(2)
  })

  test('a misspelt key that had to be there is an error all the same', async () => {
    const repository = openRepository()
    repository.release('v1', { ...baker, [roleFile]: bakerRole.replace('version:', 'versoin:') })
    const { code, stderr } = await repository.run('diff', 'v1', 'v1')
    expect(code).toBe(1)
    expect(stderr).toContain('v1:roles/baker/role.yaml:3:1 error Unknown key `versoin`')
  })

  test('a broken release says so and where; other roles are compared', async () => {
    const repository = openRepository()
    const miller = {
      'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller'),
      'roles/miller/en.yaml': bakerCell,
    }
    repository.release('v1', { ...baker, ...miller, [enFile]: bakerCell.replace('    keep-oven:', '    keep-ovens:') })
    repository.release('v2', { [enFile]: bakerCell, 'roles/miller/en.yaml': bakerCell.replace('hot', 'warm') })
    const { code, roles, stderr } = await diffOf(repository, 'v1', 'v2', '--reporter', 'json')
    expect(code).toBe(1)
    expect(roles.map(({ id }) => id)).toEqual(['miller'])
    const report = JSON.parse(stderr) as { diagnostics: { file: string; line: number; rule: string }[] }
    expect(report.diagnostics).toMatchObject([{ rule: 'text/missing', file: 'v1:roles/baker/en.yaml' }])
  })

  test('a machine that asks wrongly is answered on stdout', async () => {
    const { code, stdout } = await openRepository().run('diff', 'v9', '--reporter', 'json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ rule: 'cli/usage' }] })
  })

  test('--set is laid over both sides, and its faults are the command line’s', async () => {
    const repository = openRepository()
    repository.release('v1', baker)
    expect(await repository.run('diff', 'v1', '--set', 'organisation.name=X')).toMatchObject({ code: 0 })
    expect(await repository.run('diff', 'v1', '--set', 'shoeSize=43')).toMatchObject({ code: 2 })
  })
})

test('two folders need no git', async () => {
  const workspace = openWorkspace({
    'before/roles/baker/role.yaml': bakerRole,
    'before/roles/baker/en.yaml': bakerCell,
    'after/roles/baker/role.yaml': bakerRole,
    'after/roles/baker/en.yaml': bakerCell.replace('hot', 'warm'),
  })
  const { from, to, roles } = await diffOf(workspace, 'before', './after')
  expect({ from, to }).toEqual({ from: 'before', to: './after' })
  expect(roles.map((one) => [one.id, brief(one)])).toEqual([['baker', ['duties.keep-oven changed major']]])
  expect((await diffOf(workspace, 'before..after')).roles).toHaveLength(1)
})

test('every example of jd diff --help works', { timeout: 60_000 }, async () => {
  const repository = openRepository('hr')
  const here = Object.fromEntries(Object.entries(inTwo).map(([name, content]) => [`hr/${name}`, content]))
  const before = Object.fromEntries(Object.entries(inTwo).map(([name, content]) => [`before/${name}`, content]))
  repository.release('v1.0.0', { ...here, ...before, 'hr/staff.csv': 'name\nMari Maasikas\n' })
  repository.release('v1.1.0', {})
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  repository.write('hr/staff.csv', 'Mari Maasikas\n')
  const { stdout } = await repository.run('diff', '--help')
  const examples = [...stdout.matchAll(/^ {2}\$ jd (.*?)(?: {2,}.*)?$/gm)].map(([, line = '']) => line)
  expect(examples.length).toBeGreaterThan(3)
  for (const example of examples) {
    const argv = example.replace('et,ru', 'et,en').split(' ')
    expect({ example, ...(await repository.run(...argv)) }).toMatchObject({ code: 0, stderr: '' })
  }
})
