import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { buildTemplate, paragraph, templateParts, zipped } from '../support/build-template.ts'
import { pngOf } from '../support/pictures.ts'
import { readDocx } from '../support/read-docx.ts'
import { englishLetterhead, estonianLetterhead } from '../support/sample-templates.ts'
import { openWorkspace } from '../support/workspace.ts'

const english = buildTemplate(englishLetterhead)
const tracked = buildTemplate({
  ...englishLetterhead,
  body: `<w:p><w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:p>${englishLetterhead.body}`,
})

const asked = ['account-manager', '-l', 'en'] as const

test('--template sets the documents in the company’s file', async () => {
  const workspace = openWorkspace({ 'house/letter.docx': english })
  const { code, diagnostics } = await workspace.build(
    ...asked,
    '--template',
    'house/letter.docx',
    '--set',
    'organisation.name=Sample Ltd',
  )
  expect(code).toBe(0)
  expect(diagnostics).toMatchObject([{ severity: 'note', rule: 'template/style-missing', file: 'house/letter.docx' }])
  const { headers, footers, paragraphs } = readDocx(workspace.bytes('build/account-manager.en.docx'))
  expect(headers.default).toContain('Sample Ltd')
  expect(footers.default).toContain('account-manager 1.0.0 (en)')
  expect(paragraphs[0]?.text).toBe('Human Resources')
})

test('jd.yaml names it from the workspace, wherever the command runs', async () => {
  const files = { 'jd.yaml': 'template: house/letter.dotx\n', 'house/letter.dotx': english, 'deep/x.txt': '' }
  const workspace = openWorkspace(files, { cwd: 'deep' })
  const { code, diagnostics } = await workspace.build(...asked)
  expect(code).toBe(0)
  expect(diagnostics.map(({ file }) => file)).toEqual(['../house/letter.dotx'])
  expect(readDocx(workspace.bytes('deep/build/account-manager.en.docx')).paragraphs[0]?.text).toBe('Human Resources')
})

test('the command line goes before jd.yaml', async () => {
  const workspace = openWorkspace({ 'jd.yaml': 'template: absent.docx\n', 'letter.docx': english })
  expect((await workspace.build(...asked, '--template', 'letter.docx')).code).toBe(0)
})

test('the same inputs give the same bytes, and a build overwrites its own', async () => {
  const workspace = openWorkspace({ 'letter.docx': english })
  const argv = [...asked, '--template', 'letter.docx'] as const
  const [first] = (await workspace.build(...argv)).built
  const [second] = (await workspace.build(...argv)).built
  expect(second).toEqual({ ...first, cached: true })
  workspace.write('build/.jd-build.json', '{}')
  expect((await workspace.build(...asked)).code).toBe(0)
})

test('a refused template writes nothing, tells every reason and exits 1', async () => {
  const workspace = openWorkspace({ 'letter.docx': tracked })
  const { code, built, diagnostics } = await workspace.build(
    ...asked,
    '--format',
    'docx,txt',
    '--template',
    'letter.docx',
  )
  expect({ code, built }).toEqual({ code: 1, built: [] })
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      rule: 'template/refused',
      message: 'The template holds tracked changes: accept or reject them first',
      file: 'letter.docx',
      line: 1,
    },
  ])
  expect(workspace.files()).toEqual(['letter.docx'])
})

test('a placeholder that nobody fills is an error with what was meant', async () => {
  const letter = buildTemplate({ body: `${paragraph('{{organization}} {{salary}}')}<w:sectPr/>` })
  const { code, diagnostics } = await openWorkspace({ 'letter.docx': letter }).build(
    ...asked,
    '--template',
    'letter.docx',
  )
  expect(code).toBe(1)
  expect(diagnostics.filter(({ rule }) => rule === 'template/placeholder')).toMatchObject([
    {
      message: 'The template asks for `{{organization}}`, which jd does not know',
      help: 'Did you mean `organisation`?',
    },
    { help: expect.stringContaining('{{content}} {{organisation}} {{title}}') },
  ])
})

test.each([
  ['absent.docx', 'There is no template `absent.docx`'],
  ['../letter.docx', 'The template `../letter.docx` is not in the workspace'],
  ['/etc/passwd', 'The template `/etc/passwd` is not in the workspace'],
  ['link.docx', 'The template `link.docx`: The file is a link that leads out of the workspace, so it was not read'],
])('jd.yaml may name what is in the workspace alone: %s', async (template, message) => {
  const workspace = openWorkspace(
    { 'w/jd.yaml': `out: build\ntemplate: ${template}\n`, 'letter.docx': english },
    { cwd: 'w' },
  )
  symlinkSync(path.join(workspace.folder, 'letter.docx'), path.join(workspace.folder, 'w/link.docx'))
  const { code, diagnostics } = await workspace.build(...asked)
  expect(code).toBe(1)
  expect(diagnostics).toMatchObject([{ rule: 'template/refused', message, file: 'jd.yaml', line: 2, column: 11 }])
})

test('a file that the command line names and that is not there is its mistake', async () => {
  const workspace = openWorkspace()
  const { code, stderr } = await workspace.run('build', ...asked, '--template', 'absent.docx')
  expect(code).toBe(2)
  expect(stderr).toContain('--template: `absent.docx` cannot be read (ENOENT)')
})

test('formats that take no template leave it alone; to ask for it with nothing else is a mistake', async () => {
  const workspace = openWorkspace({ 'jd.yaml': 'template: absent.docx\n', 'letter.docx': english })
  expect((await workspace.build(...asked, '--format', 'txt')).code).toBe(0)
  const { code, stderr } = await workspace.run('build', ...asked, '--format', 'txt,html', '--template', 'letter.docx')
  expect(code).toBe(2)
  expect(stderr).toContain('--template is for --format docx')
})

test('a country that numbers its pages says so where the template does not', async () => {
  const footed = {
    ...estonianLetterhead,
    body: estonianLetterhead.body.replace('<w:pgSz', '<w:footerReference w:type="default" r:id="rIdFooter1"/><w:pgSz'),
    margins: { ...estonianLetterhead.margins, footer1: paragraph('Bank 123') },
  }
  const workspace = openWorkspace({ 'letter.docx': buildTemplate(footed) })
  const rulesFor = async (language: string) =>
    (await workspace.build('account-manager', '-l', language, '--template', 'letter.docx')).diagnostics.map(
      ({ rule }) => rule,
    )
  expect(await rulesFor('et')).toEqual(['template/body-replaced', 'template/page-number', 'template/stamp'])
  // A Russian number stands at the head, where the letterhead says nothing from page 2 on.
  expect(await rulesFor('ru')).toEqual(['template/body-replaced', 'template/stamp'])
})

test('one logo is enough: that of the template, else that of jd.yaml', async () => {
  const own = pngOf(300, 80)
  const settings = 'organisation: { name: Sample Ltd, logo: logo.png }\n'
  const plain = buildTemplate({
    ...englishLetterhead,
    parts: {},
    margins: { header1: paragraph('{{organisation}}'), footer1: '<w:p/>' },
  })
  const workspace = openWorkspace({ 'jd.yaml': settings, 'logo.png': own, 'letter.docx': english, 'plain.docx': plain })
  const pictures = async (template: string) => {
    await workspace.build(...asked, '--template', template)
    const { parts } = readDocx(workspace.bytes('build/account-manager.en.docx'))
    return Object.keys(parts).filter((name) => name.startsWith('word/media/') && name !== 'word/media/logo.png').length
  }
  expect([await pictures('letter.docx'), await pictures('plain.docx')]).toEqual([0, 1])
  const xml = readDocx(workspace.bytes('build/account-manager.en.docx')).parts['word/_rels/document.xml.rels']
  expect(new TextDecoder().decode(xml)).toMatch(/relationships\/image" Target="media\//)
})

test('a template that Word made from another one is let go of it', async () => {
  const parts = templateParts(englishLetterhead)
  const settings = (content: string) =>
    `<?xml version="1.0"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</w:settings>`
  const attached = zipped({
    ...parts,
    'word/settings.xml': settings('<w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="700"/>'),
    'word/_rels/settings.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///S:/templates/letter.dotx" TargetMode="External"/></Relationships>',
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>',
    ),
  })
  const workspace = openWorkspace({ 'house.docx': attached })
  const { code, diagnostics } = await workspace.build('account-manager', '-l', 'en', '--template', 'house.docx')
  expect(code).toBe(0)
  expect(diagnostics.map(({ rule, message }) => [rule, message])).toContainEqual([
    'template/attached',
    'The template was made from `file:///S:/templates/letter.dotx`, which documents do not go on looking for',
  ])
  const made = unzipSync(workspace.bytes('build/account-manager.en.docx'))
  expect(strFromU8(made['word/settings.xml'] ?? new Uint8Array())).toContain('defaultTabStop')
  const all = Object.values(made)
    .map((part) => strFromU8(part))
    .join('')
  expect(all).not.toMatch(/attachedTemplate|letter\.dotx/)
})
