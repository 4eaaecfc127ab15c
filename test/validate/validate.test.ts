import { describe, expect, test } from 'vitest'
import { sortDiagnostics } from '../../src/diagnostics/sort.ts'
import { type SchemaName, validate } from '../../src/validate/validate.ts'
import { sourcedFrom } from './data-files.ts'

const check = (schema: SchemaName, text: string) => validate(schema, sourcedFrom(text))

/** `line:column sentence`, as a terminal shows it. */
const findings = (schema: SchemaName, text: string): string[] =>
  sortDiagnostics(check(schema, text).diagnostics).map(
    ({ place, message }) => `${place?.line}:${place?.column} ${message}`,
  )

/** A sound role; `lines` come on top, a line of the same key instead. */
function role(...lines: string[]): string {
  const sound = [
    'id: baker',
    'version: 1.0.0',
    'released: 2026-11-21',
    'status: draft',
    'category: clerk',
    'sourceLanguage: en',
    'languages: [en]',
    'reportsTo: [head-baker]',
    'sections: {}',
  ]
  const keyOf = (line: string) => line.split(':')[0]
  const kept = sound.filter((line) => !lines.some((other) => keyOf(other) === keyOf(line)))
  return [...kept, ...lines].join('\n')
}

test('a sound file comes back as it is', () => {
  const sourced = sourcedFrom(role())
  const { value, origins, faults, diagnostics } = validate('role', sourced)
  expect(diagnostics).toEqual([])
  expect(value).toEqual(sourced.value)
  expect(origins).toBe(sourced.origins)
  expect(faults.size).toBe(0)
})

describe('one mistake, one sentence, at its place', () => {
  test.each<[string, SchemaName, string, string[]]>([
    ['an unknown key', 'role', role('salary: high'), ['10:1 Unknown key `salary`, expected one of']],
    ['a misspelt key that may be missing', 'role', role('parametres: {}'), ['10:1 Unknown key `parametres`, expected']],
    [
      'a misspelt section',
      'role',
      role('sections:', '  dutys: [bake]'),
      [
        '10:3 Unknown key `dutys`, expected one of purpose, general, requirements, knowledge, guided-by, duties, rights, relations, responsibility, evaluation, conditions, final',
      ],
    ],
    [
      'what stands under an unknown key',
      'cell',
      'clause: { dutys: { A: 1 } }',
      ['1:1 Unknown key `clause`, expected one of title, clauses, groups'],
    ],
    [
      'each of two unknown keys',
      'cell',
      'one: 1\ntwo: 2',
      ['1:1 Unknown key `one`, expected', '2:1 Unknown key `two`, expected'],
    ],
    [
      'a key where there may be none',
      'jurisdiction-cell',
      'citation: { pattern: a, one: b, many: c, few: d }',
      ['1:42 Unknown key `few`, expected chapter'],
    ],

    ['a number as version', 'role', role('version: 1.5'), ['9:10 `version` must be text, found a number']],
    [
      'text as a number',
      'role',
      role('requirements: { experienceYears: two }'),
      ['10:34 `experienceYears` must be a whole number, found text'],
    ],
    [
      'a fraction',
      'role',
      role('requirements: { experienceYears: 1.5 }'),
      ['10:34 `experienceYears` must be a whole number, found a fraction'],
    ],
    [
      'a number out of range',
      'role',
      role('requirements: { experienceYears: 99 }'),
      ['10:34 `experienceYears` is `99`, expected a number from 0 to 50'],
    ],
    ['a word for a list', 'role', role('languages: en'), ['9:12 `languages` must be a list, found text']],
    [
      'nothing where a map belongs',
      'cell',
      'title: { nominative: baker }\nclauses:',
      ['2:1 `clauses` must be a map, found nothing'],
    ],
    [
      'a truth value in a list',
      'role',
      role('languages: [en, true]'),
      ['9:17 Item 2 of `languages` must be text, found `true`'],
    ],
    ['a list as a file', 'role', '- id: baker', ['1:1 The file must be a map, found a list']],

    [
      'a word that is no choice',
      'role',
      role('status: aproved'),
      ['9:9 `status` is `aproved`, expected one of draft, agreed, approved'],
    ],
    ['the one choice there is', 'role', role('format: 0'), ['10:9 `format` is `0`, expected 1']],
    [
      'a format that came later, and whatever else that one allows',
      'role',
      role('format: 2\nreportsTo: { first: chief }\nshift: early'),
      ['10:9 The file is written to format 2, and this version of jd reads format 1'],
    ],
    [
      'a version of two numbers',
      'role',
      role('version: "1.0"'),
      ['9:10 `version` is `1.0`, expected three numbers with dots, such as 1.0.0'],
    ],
    [
      'a day that there is not',
      'role',
      role('released: 2026-02-30'),
      ['9:11 `released` is `2026-02-30`, expected a date of year, month and day, such as 2026-11-21'],
    ],
    [
      'an id with a capital',
      'role',
      role('id: Baker'),
      [
        '9:5 `id` is `Baker`, expected small letters, digits and hyphens, beginning with a letter, such as incoming-calls',
      ],
    ],
    [
      'an empty id',
      'role',
      role('id: ""'),
      [
        '9:5 `id` is empty, expected small letters, digits and hyphens, beginning with a letter, such as incoming-calls',
      ],
    ],
    ['an empty text', 'cell', 'clauses:\n  duties:\n    bake: " "', ['3:11 `bake` is empty, expected words']],
    ['an empty list', 'role', role('languages: []'), ['9:12 `languages` has no items, expected at least 1']],
    [
      'the same item twice',
      'role',
      role('languages: [en, ru, en, ru]'),
      ['9:21 `en` stands in `languages` already', '9:25 `ru` stands in `languages` already'],
    ],
    [
      'a strange language',
      'role',
      role('languages: [english]'),
      [
        '9:13 Item 1 of `languages` is `english`, expected the code of a language in two or three small letters, such as et',
      ],
    ],
    [
      'a long id',
      'role',
      role(`id: ${'a'.repeat(101)}`),
      [`9:5 \`id\` is \`${'a'.repeat(59)}…\`, expected at most 100 characters`],
    ],

    ['a missing key of a file', 'role', role().replace('version: 1.0.0\n', ''), ['1:1 Key `version` is missing']],
    [
      'a missing key of a map',
      'role',
      role('appointment: { proposedBy: head-baker }'),
      ['10:1 Key `authority` is missing'],
    ],
    ['a missing key of an item', 'role', role('notes:', '  - about: duties.bake'), ['11:5 Key `reason` is missing']],
    [
      'a key that is missing because it is misspelt',
      'role',
      role().replace('version:', 'verson:'),
      ['2:1 Unknown key `verson`, expected'],
    ],
    [
      'many that are missing because one is misspelt',
      'role',
      'id: b\nversion: 1.0.0\nreleased: 2026-11-21\nextend: baker',
      ['4:1 Unknown key `extend`, expected'],
    ],
    [
      'a missing key beside an unknown one',
      'role',
      role('salary: high').replace('version: 1.0.0\n', ''),
      ['1:1 Key `version` is missing', '9:1 Unknown key `salary`, expected'],
    ],

    [
      'a key shaped otherwise',
      'cell',
      'groups:\n  Incoming Calls: Calls',
      [
        '2:3 The key `Incoming Calls` does not fit, expected small letters, digits and hyphens, beginning with a letter, such as incoming-calls',
      ],
    ],
    [
      'a key shaped otherwise with a wrong value',
      'cell',
      'groups:\n  A B: 1',
      ['2:3 The key `A B` does not fit, expected'],
    ],
    [
      'a key of the prototype',
      'cell',
      'clauses:\n  duties:\n    __proto__: bakes',
      ['3:5 The key `__proto__` does not fit, expected'],
    ],
    [
      'a key of the prototype in a closed map',
      'role',
      role('__proto__: { id: x }', 'constructor: x'),
      ['10:1 Unknown key `__proto__`, expected', '11:1 Unknown key `constructor`, expected'],
    ],
  ])('%s', (_, schema, text, expected) => {
    const found = findings(schema, text)
    expect(found).toHaveLength(expected.length)
    expected.forEach((start, index) => {
      expect(found[index]?.slice(0, /(expected|one of)$/.test(start) ? start.length : undefined)).toBe(start)
    })
  })
})

describe('where there is a choice of shapes, the one that was meant is explained', () => {
  test.each<[string, SchemaName, string, string[]]>([
    ['too few months', 'language', 'dates: { long: x, months: [May] }', ['1:27 `months` has 1 item, expected 12']],
    [
      'a clause that is a number',
      'role',
      role('sections:', '  duties: [7]'),
      ['10:12 Item 1 of `duties` must be text or a map, found a number'],
    ],
    [
      'a section that is a word',
      'role',
      role('sections: { duties: bake }'),
      ['9:21 `duties` must be a list or a map, found text'],
    ],
    [
      'an overlay',
      'role',
      role('sections: { duties: { ad: [bake] } }'),
      ['9:23 Unknown key `ad`, expected one of add, remove'],
    ],
    [
      'what an overlay removes',
      'role',
      role('sections: { duties: { remove: [bake] } }'),
      ['9:32 Item 1 of `remove` is `bake`, expected a section and an id, such as duties.analyse-audience'],
    ],
    [
      'a clause of the library',
      'role',
      role('sections: { duties: [common.dutys.bake] }'),
      [
        '9:22 Item 1 of `duties` is `common.dutys.bake`, expected the id of a clause, such as product-range, or one of the library, such as common.knowledge.business-law',
      ],
    ],
    [
      'a clause without id',
      'role',
      role('sections:', '  duties:', '    - law: [trade-secret]'),
      ['11:7 Key `id` is missing'],
    ],
    [
      'a clause with an unknown key',
      'role',
      role('sections:', '  duties: [{ id: bake, laws: [trade-secret] }]'),
      ['10:24 Unknown key `laws`, expected one of requires, law, form, after, before, group'],
    ],
    [
      'a clause with an unknown topic',
      'role',
      role('sections:', '  duties: [{ id: bake, law: [trade-secrets] }]'),
      ['10:30 Item 1 of `law` is `trade-secrets`, expected one of trade-secret, '],
    ],
    [
      'a clause with another form',
      'role',
      role('sections:', '  duties: [{ id: bake, form: phrase }]'),
      ['10:30 `form` is `phrase`, expected sentence'],
    ],
    [
      'a group without clauses',
      'role',
      role('sections:', '  duties: [{ group: oven }]'),
      ['10:12 Key `clauses` is missing'],
    ],
    [
      'a group without a name',
      'role',
      role('sections:', '  duties: [{ clauses: [bake] }]'),
      ['10:12 Key `group` is missing'],
    ],
    [
      'a group with an unknown key',
      'role',
      role('sections:', '  duties: [{ group: oven, clauses: [bake], law: [] }]'),
      ['10:44 Unknown key `law`, expected one of group, clauses'],
    ],
    [
      'a group in a group',
      'role',
      role('sections:', '  duties: [{ group: a, clauses: [{ group: b, clauses: [c] }] }]'),
      ['10:46 Unknown key `clauses`, expected'],
    ],
    [
      'words with plural forms',
      'cell',
      'clauses: { duties: { bake: { plural: loaves, one: a loaf } } }',
      ['1:22 Key `other` is missing'],
    ],
    [
      'words that are a list',
      'cell',
      'clauses: { duties: { bake: [bread] } }',
      ['1:28 `bake` must be text or a map, found a list'],
    ],
    ['a form of the title', 'cell', 'title: baker', ['1:8 `title` must be a map, found text']],
    [
      'a topic that is a word',
      'jurisdiction',
      'topics: { trade-secret: nothing }',
      ['1:25 `trade-secret` is `nothing`, expected none'],
    ],
    [
      'a topic with a number',
      'jurisdiction',
      'topics: { trade-secret: [{ statute: a, articles: [74] }] }',
      ['1:51 Item 1 of `articles` must be text, found a number'],
    ],
    [
      'a block with a key of another',
      'jurisdiction',
      'form: { opening: [{ block: title, rows: [] }] }',
      ['1:35 Unknown key `rows`, expected'],
    ],
    [
      'a kind of block there is not',
      'jurisdiction',
      'form: { opening: [{ block: tabel, rows: [] }] }',
      ['1:28 `block` is `tabel`, expected one of letterhead, title, fields, signing, table'],
    ],
    ['a block of no kind', 'jurisdiction', 'form: { opening: [{ rows: [] }] }', ['1:19 Key `block` is missing']],
    ['a form of the document', 'workspace', 'form: anex', ['1:7 `form` is `anex`, expected one of annex, standalone']],
    ['a form with an unknown key', 'workspace', 'form: { anex: {} }', ['1:9 Unknown key `anex`, expected annex']],
    [
      'a number to be printed',
      'workspace',
      'organisation: { registryCode: true }',
      ['1:31 `registryCode` must be text, a whole number or a map, found `true`'],
    ],
    [
      'a printed value by language',
      'workspace',
      'organisation: { name: { English: Bakery } }',
      [
        '1:25 The key `English` does not fit, expected the code of a language in two or three small letters, such as et',
      ],
    ],
    [
      'a position in words',
      'workspace',
      'approval: { position: Head Baker }',
      ['1:23 `position` is `Head Baker`, expected the id of a position, such as head-of-sales, or a map of its forms'],
    ],
    [
      'how strictly a rule is taken',
      'workspace',
      'rules: { text/missing: never }',
      ['1:24 `text/missing` is `never`, expected one of off, note, warning, error'],
    ],
  ])('%s', (_, schema, text, expected) => {
    // What else the file lacks is not what is tested here.
    const found = findings(schema, text).filter((finding) => !finding.startsWith('1:1 Key'))
    expect(found.map((finding, index) => finding.slice(0, expected[index]?.length))).toEqual(expected)
  })
})

describe('what helps', () => {
  test.each<[string, SchemaName, string, string | undefined]>([
    ['a misspelt key', 'role', role('parametres: {}'), 'Did you mean `parameters`?'],
    ['a misspelt choice', 'role', role('status: aproved'), 'Did you mean `approved`?'],
    ['a number that is text', 'role', role('version: 1.5'), 'Put it in quotes'],
    ['a key like no other', 'role', role('salary: high'), undefined],
  ])('with %s', (_, schema, text, help) => {
    expect(check(schema, text).diagnostics.map((diagnostic) => diagnostic.help)).toEqual([help])
  })

  test('what would do is given to machines, too', () => {
    const [diagnostic] = check('role', role('status: aproved')).diagnostics
    expect(diagnostic).toMatchObject({ rule: 'schema', severity: 'error', expected: ['draft', 'agreed', 'approved'] })
  })

  test('a long list is cut to what comes nearest', () => {
    const unknown = check('role', 'grade: []').diagnostics.find(({ message }) => message.startsWith('Unknown key'))
    expect(unknown?.message).toMatch(/^Unknown key `grade`, expected one of grades, .+ …$/)
    expect(unknown?.expected).toHaveLength(12)
  })

  test('control characters of the author do not reach the terminal', () => {
    expect(findings('cell', '"a\\e[2Jb": 1')).toEqual([expect.stringContaining('Unknown key `a\\u{1b}[2Jb`, expected')])
  })
})

describe('what is left can be used', () => {
  test('a wrong part is left out, the rest stays', () => {
    const { value, faults } = check('cell', 'titel: x\nclauses:\n  duties: { bake: breads, sell: 7 }')
    expect(value).toEqual({ clauses: { duties: { bake: 'breads' } } })
    expect([...faults].sort()).toEqual(['/clauses/duties/sell', '/titel', '/title'])
  })

  test('a part that lacks a key is left out whole; the file is not', () => {
    const { value, faults } = check('role', role('appointment: {}').replace('version: 1.0.0\n', ''))
    expect(value).toMatchObject({ id: 'baker' })
    expect(value).not.toHaveProperty('appointment')
    expect([...faults].sort()).toEqual(['/appointment', '/appointment/authority', '/version'])
  })

  test('items close up and keep their places', () => {
    const { value, origins, faults } = check(
      'role',
      role('sections:', '  duties:', '    - 7', '    - bake', '    - sell'),
    )
    expect(value).toMatchObject({ sections: { duties: ['bake', 'sell'] } })
    expect(origins.get('/sections/duties/0')?.value).toMatchObject({ line: 12, column: 7 })
    expect(origins.get('/sections/duties/1')?.value).toMatchObject({ line: 13, column: 7 })
    expect(origins.has('/sections/duties/2')).toBe(false)
    expect([...faults]).toEqual(['/sections/duties/0'])
  })

  test('a list that may not be empty goes with its last item', () => {
    const { value, faults, diagnostics } = check('role', role('languages: [English]'))
    expect(value).not.toHaveProperty('languages')
    expect(faults).toContain('/languages')
    expect(diagnostics).toHaveLength(1)
  })

  test('a key that is missing because it is misspelt counts as missing', () => {
    expect(check('role', role().replace('version:', 'verson:')).faults).toEqual(new Set(['/verson', '/version']))
  })

  test('a file that is no map leaves an empty one', () => {
    expect(check('cell', '- bake').value).toEqual({})
  })

  test('a file of absurd length is said to be so, and no more, at once', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `    A${index}: 1`).join('\n')
    const before = performance.now()
    const { value, faults, diagnostics } = check('cell', `clauses:\n  duties:\n${many}`)
    expect(performance.now() - before).toBeLessThan(2000)
    expect(diagnostics.map(({ message }) => message)).toEqual(['`duties` has 20000 items, expected at most 2000'])
    expect(value).toEqual({})
    expect(faults).toEqual(new Set(['']))
  })

  test('a file of comments says nothing, which may be enough', () => {
    expect(check('workspace', '# nothing yet')).toMatchObject({ value: {}, diagnostics: [] })
    expect(findings('role', '# nothing yet')).toEqual(['1:1 The file must be a map, found nothing'])
  })

  test('no key reaches a prototype', () => {
    const { value } = check('workspace', 'overrides: { constructor: { reportsTo: [a] }, __proto__: { polluted: 1 } }')
    expect(Object.getPrototypeOf((value as { overrides: object }).overrides)).toBe(Object.prototype)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(JSON.stringify(value)).toBe('{"overrides":{"constructor":{"reportsTo":["a"]}}}')
  })
})
