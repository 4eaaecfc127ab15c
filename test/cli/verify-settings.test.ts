import { describe, expect, test } from 'vitest'
import { buildTemplate } from '../support/build-template.ts'
import { all, clauseParagraph, editDocx, replaceWords, runOf } from '../support/edit-docx.ts'
import { englishLetterhead, estonianLetterhead } from '../support/sample-templates.ts'
import { openWorkspace } from '../support/workspace.ts'

/** What a company may set, each of which prints other words in the form. */
const settings: Readonly<Record<string, string>> = {
  nothing: '',
  'an organisation': 'organisation: { name: Näidis OÜ, registryCode: "12345678", address: Pikk 1, place: Tallinn }\n',
  'a person who approves': 'approval: { position: managing-director, name: Mari Maasikas, date: 2026-11-20 }\n',
  'an order that approves': 'approval: { position: managing-director, order: { number: 12-K, date: 2026-11-20 } }\n',
  'colleagues who agree':
    'agreedBy: [{ position: head-of-human-resources, name: Jüri Õun }, { position: legal-counsel }]\n',
  'a contract it is an annex to': 'form: annex\ndocument: { number: 5, date: 2026-11-20 }\n',
  'a document that stands alone': 'form: standalone\n',
  'digital signing': 'signing: digital\n',
  'a journal of acquaintance': 'acquaintance: journal\n',
  'a draft': 'status: draft\n',
}

async function savedAgain(argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const workspace = openWorkspace(files)
  const { built, diagnostics } = await workspace.build('account-manager', ...argv)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
  expect(built.length).toBeGreaterThan(0)
  const names = built.map(({ path }) => path)
  for (const name of names) workspace.write(name, editDocx(workspace.bytes(name)))
  return { workspace, names }
}

async function verdictsOn(workspace: ReturnType<typeof openWorkspace>, names: readonly string[]) {
  const { stdout } = await workspace.run('verify', ...names, '--reporter', 'json')
  return (JSON.parse(stdout) as readonly Record<string, unknown>[]).map(
    ({ state, form, clauses, current, person }) => ({
      state,
      form,
      clauses,
      current,
      person,
    }),
  )
}

const untouched = { state: 'untouched', form: 'untouched', clauses: [], current: true, person: null }

describe('a document that another program saved is untouched, with', () => {
  test.each(Object.entries(settings))('%s', async (_, text) => {
    const { workspace, names } = await savedAgain(['-l', 'et,ru,en'], { 'jd.yaml': text })
    expect(await verdictsOn(workspace, names)).toEqual(names.map(() => untouched))
  })

  test.each([
    ['English styles and a text of its own', englishLetterhead],
    ['Estonian styles', estonianLetterhead],
  ])('a house template of %s', async (_, letterhead) => {
    const { workspace, names } = await savedAgain(['-l', 'et', '--template', 'house.docx'], {
      'house.docx': buildTemplate(letterhead),
      'jd.yaml': settings['an organisation'] ?? '',
    })
    expect(await verdictsOn(workspace, names)).toEqual([untouched])
    const [name = ''] = names
    const filled = editDocx(workspace.bytes(name), (document) => {
      const [blank] = all(document, 'r').filter((run) => all(run, 'rStyle')[0]?.getAttribute('w:val') === 'JdBlank')
      blank?.parentNode?.insertBefore(runOf(blank, 'Mari Maasikas'), blank)
    })
    workspace.write(name, filled)
    expect(await verdictsOn(workspace, names)).toEqual([{ ...untouched, form: 'filled' }])
  })

  test('two languages side by side, of which a clause is edited in one', async () => {
    const { workspace, names } = await savedAgain(['--bilingual', 'et,ru'], {})
    expect(await verdictsOn(workspace, names)).toEqual([untouched])
    const [name = ''] = names
    const edited = editDocx(workspace.bytes(name), (document) => {
      replaceWords(clauseParagraph(document, '_jd_ru_duties_'), '', 'Внимательно ')
      const paragraph = clauseParagraph(document, '_jd_purpose_')
      const row = paragraph.parentNode?.parentNode
      row?.parentNode?.removeChild(row)
    })
    workspace.write(name, edited)
    const [verdict] = await verdictsOn(workspace, names)
    expect(verdict).toMatchObject({ state: 'edited', form: 'untouched', current: true })
    expect(verdict?.clauses).toMatchObject([
      { clause: expect.stringMatching(/^purpose\./), change: 'removed' },
      { clause: expect.stringMatching(/^purpose\./), lang: 'ru', change: 'removed' },
      { clause: expect.stringMatching(/^duties\./), lang: 'ru', change: 'changed', added: ['Внимательно '] },
    ])
  })

  test('the name of each employee, and on the sheet that they sign', async () => {
    const { workspace, names } = await savedAgain(['-l', 'et', '--staff', 'people.csv', '--per-person'], {
      'people.csv': 'nimi\nMari Maasikas\nJüri Õun\n',
    })
    expect(await verdictsOn(workspace, names)).toEqual(
      expect.arrayContaining([
        { ...untouched, person: 'Mari Maasikas' },
        { ...untouched, person: 'Jüri Õun' },
        { ...untouched, current: null },
      ]),
    )
    expect((await workspace.run('verify', ...names)).stdout).toContain('Estonian, Estonia, for Mari Maasikas')
  })
})
