import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/compose/compose-document.ts'
import type { Block, JobDocument } from '../../src/model/document.ts'
import type { FormBlock, FormFile } from '../../src/model/jurisdiction-file.ts'
import { plainText } from '../../src/model/plain-text.ts'
import type { FormValues, ResolvedChapter, ResolvedRole } from '../../src/model/resolved-role.ts'
import { clauseOf, sampleRole, sectionOf } from './sample-role.ts'

const composed = (more: Partial<ResolvedRole>): JobDocument => composeDocument({ ...sampleRole, ...more })

const formOf = (more: Partial<FormFile>): Pick<ResolvedRole, 'form'> => ({ form: { ...sampleRole.form, ...more } })
const valuesOf = (more: Partial<FormValues>): Pick<ResolvedRole, 'values'> => ({
  values: { ...sampleRole.values, ...more },
})

/** The one block that a form makes. */
function blockOf(form: FormBlock, values: Partial<FormValues> = {}): Block | undefined {
  return composed({ ...formOf({ opening: [form] }), ...valuesOf(values) }).children[0]
}

test('what the document is', () => {
  expect(composed({})).toMatchObject({
    type: 'document',
    role: sampleRole.stamp,
    language: 'en',
    tag: 'en-GB',
    jurisdiction: 'XX',
    title: 'Job description: baker',
  })
})

describe('the order', () => {
  const letterhead: FormBlock = { block: 'letterhead', rows: [] }
  const title: FormBlock = { block: 'title' }
  const approval: FormBlock = { block: 'signing', id: 'approval', place: 'right', rows: [] }
  const table: FormBlock = { block: 'table', id: 'again', heading: 'again', columns: ['name'], blankRows: 3 }
  const types = (more: Partial<ResolvedRole>) => composed(more).children.map(({ type }) => type)

  test('is the country’s: opening, chapters, closing', () => {
    expect(types(formOf({ opening: [letterhead, approval, title], closing: [table] }))).toEqual([
      ...['letterhead', 'signing', 'title', 'chapter', 'table'],
    ])
    expect(types(formOf({ opening: [title, letterhead], closing: [table, approval] }))).toEqual([
      ...['title', 'letterhead', 'chapter', 'table', 'signing'],
    ])
  })

  test('that it is a translation is said before anything else', () => {
    const document = composed({ notice: 'This is a translation.', ...formOf({ opening: [letterhead] }) })
    expect(document.children[0]).toEqual({ type: 'notice', id: 'translation', text: 'This is a translation.' })
    expect(document.children[1]?.type).toBe('letterhead')
  })
})

describe('the letterhead', () => {
  const form: FormBlock = {
    block: 'letterhead',
    rows: ['registryCode', 'place', 'address', 'number'],
  }
  const rows = (values: Partial<FormValues>) => {
    const block = blockOf(form, values)
    return block?.type === 'letterhead' ? block.rows.map(({ id }) => id) : []
  }

  test('leaves out what few companies print', () => {
    expect(rows({})).toEqual(['place', 'number'])
  })

  test('prints what few companies print where it is given', () => {
    expect(rows({ rows: { registryCode: '123', address: null } })).toEqual(['registryCode', 'place', 'number'])
  })

  test('names the contract on an annex alone', () => {
    expect(blockOf(form, { kind: 'annex', annex: ['Annex to contract ', null, ' of 1 May'] })).toMatchObject({
      annex: [{ type: 'text', text: 'Annex to contract ' }, { type: 'blank' }, { type: 'text', text: ' of 1 May' }],
    })
    expect(blockOf(form, { kind: 'standalone' })).not.toHaveProperty('annex')
  })

  test('has labels, values and ruled blanks', () => {
    expect(blockOf({ block: 'letterhead', rows: ['place', 'number'] }, { rows: { place: 'London' } })).toEqual({
      type: 'letterhead',
      organisation: [{ type: 'blank' }],
      caption: 'ORGANISATION',
      rows: [
        { id: 'place', label: 'PLACE', value: [{ type: 'text', text: 'London' }] },
        { id: 'number', label: 'NUMBER', value: [{ type: 'blank' }] },
      ],
    })
  })

  test('names the organisation that is given', () => {
    expect(blockOf(form, { organisation: 'Pan Ltd' })).toMatchObject({
      organisation: [{ type: 'text', text: 'Pan Ltd' }],
    })
  })
})

test('a version in a table of fields belongs to no language', () => {
  expect(blockOf({ block: 'fields', id: 'facts', rows: ['version', 'place'] }, { rows: { version: '1.2.0' } })).toEqual(
    {
      type: 'fields',
      id: 'facts',
      rows: [
        { id: 'version', label: 'VERSION', value: [{ type: 'text', text: '1.2.0', tag: 'zxx' }] },
        { id: 'place', label: 'PLACE', value: [{ type: 'blank' }] },
      ],
    },
  )
})

test.each(['name-first', 'subject-first'] as const)('the title: %s', (order) => {
  const title = { ...sampleRole.title, order }
  expect(composed({ title, ...formOf({ opening: [{ block: 'title' }] }) }).children[0]).toEqual({
    type: 'title',
    name: 'JOB DESCRIPTION',
    subject: 'baker',
    order,
  })
})

describe('signing', () => {
  const signing = (form: Omit<FormBlock & { block: 'signing' }, 'block'>, values: Partial<FormValues> = {}) => {
    const block = blockOf({ block: 'signing', ...form }, values)
    return block?.type === 'signing' ? block : undefined
  }
  const cells = ['position', 'signature', 'name', 'signatureDate']
  const printed = (block: ReturnType<typeof signing>) =>
    block?.rows.map((row) => row.cells.map(({ caption, value }) => `${caption}: ${value}`))

  test('has the heading, statements and captions of the language', () => {
    const form = { id: 'acquaintance', place: 'full', heading: 'read', statement: ['read', 'received'] } as const
    expect(signing({ ...form, rows: [{ label: 'name', cells: ['signature'] }] })).toMatchObject({
      heading: 'READ',
      statement: 'READ RECEIVED',
      rows: [{ label: 'NAME', cells: [{ caption: 'SIGNATURE', value: null }] }],
    })
    expect(signing({ id: 'signatures', place: 'left', rows: [{ cells }] })).toMatchObject({
      place: 'left',
      heading: null,
      statement: null,
      rows: [{ label: null }],
    })
  })

  const approval = { position: 'Mayor', name: 'Ann Other', signatureDate: null }

  test('an approval takes what the company gave, the rest are blanks', () => {
    expect(printed(signing({ id: 'approval', place: 'right', rows: [{ cells }] }, { approval }))).toEqual([
      ['POSITION: Mayor', 'SIGNATURE: null', 'NAME: Ann Other', 'SIGNATUREDATE: null'],
    ])
  })

  test('nobody else signs with the name of who approves', () => {
    const block = signing({ id: 'acquaintance', place: 'full', rows: [{ cells }] }, { approval })
    expect(
      printed(block)
        ?.flat()
        .every((cell) => cell.endsWith('null')),
    ).toBe(true)
  })

  const agreement = {
    id: 'agreement',
    place: 'left',
    rows: [{ cells: ['position', 'name'], repeat: 'agreedBy' }],
  } as const

  test('one row for each who agrees', () => {
    const agreedBy = [
      { unit: null, position: 'Chef', name: null },
      { unit: 'Mill', position: null, name: 'Ann Other' },
    ]
    const block = signing(agreement, { agreedBy })
    expect(printed(block)).toEqual([
      ['POSITION: Chef', 'NAME: null'],
      ['POSITION: null', 'NAME: Ann Other'],
    ])
    expect(block?.rows.map(({ label }) => label)).toEqual([null, 'Mill'])
  })

  test('no block where nobody agrees', () => {
    expect(signing(agreement, { agreedBy: [] })).toBeUndefined()
  })

  test('blank rows where the company has not said who agrees', () => {
    expect(printed(signing(agreement))).toEqual(Array(2).fill(['POSITION: null', 'NAME: null']))
  })

  test('a name needs more room than a signature', () => {
    const [row] = signing({ id: 'signatures', place: 'full', rows: [{ cells: ['name', 'signature'] }] })?.rows ?? []
    expect(row?.cells[0]?.share).toBeGreaterThan(row?.cells[1]?.share ?? 0)
  })
})

test('a table to be filled in by hand', () => {
  const form: FormBlock = {
    block: 'table',
    id: 'again',
    heading: 'again',
    columns: ['name', 'signature'],
    blankRows: 4,
  }
  expect(blockOf(form)).toMatchObject({
    type: 'table',
    id: 'again',
    heading: 'AGAIN',
    columns: [{ caption: 'NAME' }, { caption: 'SIGNATURE' }],
    blankRows: 4,
  })
})

describe('the page', () => {
  const page = (more: Partial<FormFile['page']['pageNumber']>) => {
    const { pageNumber } = sampleRole.form.page
    return composed(formOf({ page: { ...sampleRole.form.page, pageNumber: { ...pageNumber, ...more } } })).page
  }

  test.each([
    ['plain', [{ field: 'page' }]],
    ['slash', [{ field: 'page' }, '/', { field: 'pages' }]],
    ['parenthesis', [{ field: 'page' }, ' (', { field: 'pages' }, ')']],
    ['words', ['Page ', { field: 'page' }, ' of ', { field: 'pages' }]],
  ] as const)('numbers in style `%s`', (style, pattern) => {
    expect(page({ style }).pageNumber).toEqual({ place: 'bottom-right', from: 1, pattern })
  })

  test.each([
    ['{{pages}}-{{page}}', [{ field: 'pages' }, '-', { field: 'page' }]],
    ['{{page}}', [{ field: 'page' }]],
    ['{{page}}. lk', [{ field: 'page' }, '. lk']],
  ])('the words around them are the language’s: %s', (words, pattern) => {
    const footer = { ...sampleRole.footer, pageNumber: words }
    const { pageNumber } = sampleRole.form.page
    const form = { ...sampleRole.form.page, pageNumber: { ...pageNumber, style: 'words' as const } }
    expect(composed({ footer, ...formOf({ page: form }) }).page.pageNumber.pattern).toEqual(pattern)
  })

  test('the look is the country’s', () => {
    const { pageNumber: _number, ...look } = sampleRole.form.page
    expect(page({ place: 'top-centre', from: 2 })).toMatchObject({
      ...look,
      pageNumber: { place: 'top-centre', from: 2 },
    })
  })

  test('role, version and language stand at its foot; ids belong to no language', () => {
    const { footer } = page({})
    expect(plainText(footer)).toBe('baker · version 1.2.0 of it · en')
    expect(footer.filter(({ tag }) => tag === 'zxx').map(({ text }) => text)).toEqual(['baker', '1.2.0', 'en'])
  })
})

describe('chapters', () => {
  const group = { id: 'calls', title: 'Calls' }
  const oath = clauseOf('duties.oath', { sentence: true })
  const work: ResolvedChapter = {
    id: 'work',
    heading: 'Work',
    sections: [
      sectionOf('duties', [
        clauseOf('duties.bake'),
        clauseOf('duties.answer', { group }),
        clauseOf('duties.dial', { group }),
        oath,
        clauseOf('duties.sweep'),
      ]),
      sectionOf('rights', [clauseOf('rights.rest')]),
    ],
  }
  const pay: ResolvedChapter = {
    id: 'pay',
    heading: 'Pay',
    sections: [sectionOf('conditions', [clauseOf('conditions.pay', { sentence: true })], { sentences: true })],
  }

  /** Each part on a line, as a reader sees it. */
  function printed(chapters: readonly ResolvedChapter[], more: Partial<ResolvedRole> = {}): readonly string[] {
    return composed({ chapters, ...more }).children.flatMap((block) => {
      if (block.type !== 'chapter') return []
      const parts = block.children.map((part) => {
        if (part.type === 'clause') return `${part.number} ${plainText(part.content)}`
        return part.type === 'lead-in' ? `${part.number ?? '–'} ${part.text}` : `= ${part.text}`
      })
      return [`${block.number} ${block.text}`, ...parts]
    })
  }

  test('of several sections: numbered lead-ins, sentences before them, group titles without a number', () => {
    expect(printed([work, pay])).toEqual([
      '1. Work',
      '1.1. duties.oath!',
      '1.2. Lead-in of duties:',
      '1.2.1. duties.bake;',
      '= Calls',
      '1.2.2. duties.answer;',
      '1.2.3. duties.dial;',
      '1.2.4. duties.sweep.',
      '1.3. Lead-in of rights:',
      '1.3.1. rights.rest.',
      '2. Pay',
      '2.1. conditions.pay!',
    ])
  })

  test('of one section: the lead-in has no number', () => {
    const [duties] = work.sections
    expect(printed([{ ...work, sections: duties ? [duties] : [] }]).slice(0, 4)).toEqual([
      '1. Work',
      '1.1. duties.oath!',
      '– Lead-in of duties:',
      '1.2. duties.bake;',
    ])
  })

  test('a section of sentences has its lead-in only among others', () => {
    const sections = [...work.sections, ...pay.sections]
    expect(printed([{ ...work, sections }]).slice(-2)).toEqual([
      '1.4. Lead-in of conditions:',
      '1.4.1. conditions.pay!',
    ])
  })

  test('the final full stop of a number is the country’s', () => {
    const page = { ...sampleRole.form.page, numberFinalDot: false }
    expect(printed([work], formOf({ page })).slice(0, 4)).toEqual([
      '1 Work',
      '1.1 duties.oath!',
      '1.2 Lead-in of duties:',
      '1.2.1 duties.bake;',
    ])
  })

  test('a reference prints the number of its clause without a final full stop, also ahead and in another chapter', () => {
    const words = [
      { type: 'reference', clause: 'rights.rest' },
      { type: 'words', text: ' and ' },
      { type: 'reference', clause: 'conditions.pay' },
    ] as const
    const sections = [
      sectionOf('duties', [clauseOf('duties.bake', { words })]),
      sectionOf('rights', [clauseOf('rights.rest')]),
    ]
    expect(printed([{ ...work, sections }, pay])).toContain('1.1.1. 1.2.1 and 2.1.')
  })

  test('a clause keeps its id, level and origin', () => {
    const [chapter] = composed({ chapters: [work] }).children
    const clauses = chapter?.type === 'chapter' ? chapter.children.filter(({ type }) => type === 'clause') : []
    expect(clauses[0]).toMatchObject({ id: 'duties.oath', level: 1, origin: 'role' })
    expect(clauses[1]).toMatchObject({ id: 'duties.bake', level: 2, origin: 'role' })
  })
})
