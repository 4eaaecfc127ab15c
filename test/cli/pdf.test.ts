import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findOffice } from '../../src/cli/pdf/find-office.ts'
import { normalisePdf } from '../../src/cli/pdf/normalise-pdf.ts'
import { type Behaviour, fakeOffice } from '../support/fake-office.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Outside, openWorkspace } from '../support/workspace.ts'

const asked = ['account-manager', '-l', 'et,ru,en', '--format', 'pdf']

const withOffice = (behaviour: Behaviour, outside: Outside = {}) => {
  const env: Record<string, string | undefined> = { ...outside.env }
  const workspace = openWorkspace({}, { ...outside, env })
  const office = fakeOffice(workspace.folder, behaviour)
  env.JD_SOFFICE = office.program
  return { workspace, office }
}

describe('--format pdf', () => {
  test('makes all files in one start, on a profile that is gone afterwards', async () => {
    const { workspace, office } = withOffice('works')
    const { built, code } = await workspace.build(...asked)
    expect({ code, paths: built.map(({ path: name, format }) => [name, format]) }).toEqual({
      code: 0,
      paths: ['et', 'ru', 'en'].map((lang) => [`build/account-manager.${lang}.pdf`, 'pdf']),
    })
    const [call, ...more] = office.calls()
    expect(more).toEqual([])
    expect(call?.files).toHaveLength(3)
    expect(call?.profile).toMatch(/^-env:UserInstallation=file:\/\/\//)
    expect(existsSync(call?.cwd ?? '.')).toBe(false)
  })

  test('keeps the order of what was asked for', async () => {
    const { workspace } = withOffice('works')
    const { built } = await workspace.build('account-manager', '-l', 'et,en', '--format', 'pdf,txt')
    expect(built.map(({ path: name }) => path.basename(name))).toEqual([
      'account-manager.et.pdf',
      'account-manager.et.txt',
      'account-manager.en.pdf',
      'account-manager.en.txt',
    ])
  })

  test('gives the same bytes again, and knows the file for its own', async () => {
    const { workspace } = withOffice('works')
    const first = await workspace.build(...asked)
    const again = await workspace.build(...asked)
    expect(again.built).toEqual(first.built.map((one) => ({ ...one, cached: true })))
    expect(workspace.read('build/account-manager.et.pdf')).toContain('/CreationDate(D:20261121000000Z')
    workspace.write('build/account-manager.et.pdf', '%PDF-1.6 mine')
    expect(await workspace.build(...asked)).toMatchObject({ code: 1, diagnostics: [{ rule: 'output/edited' }] })
  })

  test('sheets and documents of one person each are PDF too', async () => {
    const { workspace } = withOffice('works')
    workspace.write('people.csv', 'Mari\n')
    const { built } = await workspace.build(
      'account-manager',
      '-l',
      'et',
      '--format',
      'pdf',
      '--staff',
      'people.csv',
      '--per-person',
    )
    expect(built.map(({ path: name }) => path.basename(name))).toEqual([
      'account-manager.et.pdf',
      'account-manager.et.staff.pdf',
      'account-manager.et.Mari.pdf',
    ])
  })

  test('more files than one start takes', { timeout: 30_000 }, async () => {
    const { workspace, office } = withOffice('works')
    workspace.write('people.csv', Array.from({ length: 30 }, (_, index) => `Person ${index}\n`).join(''))
    const { built, code } = await workspace.build(
      'account-manager',
      '-l',
      'en',
      '--format',
      'pdf',
      '--staff',
      'people.csv',
      '--per-person',
    )
    expect({ code, files: built.length, starts: office.calls().map(({ files }) => files.length) }).toEqual({
      code: 0,
      files: 32,
      starts: [25, 7],
    })
  })
})

describe('what LibreOffice does wrong', () => {
  test.each<[Behaviour]>([['breaks at the second'], ['leaves out the second']])(
    'where it %s, the others are written and that one is named',
    async (behaviour) => {
      const { workspace } = withOffice(behaviour)
      const { code, built, diagnostics } = await workspace.build(...asked)
      expect(code).toBe(1)
      expect(built.map(({ lang }) => lang)).toEqual(['et', 'en'])
      expect(diagnostics).toMatchObject([
        {
          severity: 'error',
          rule: 'output/failed',
          file: 'build/account-manager.ru.pdf',
          message: 'LibreOffice made no PDF',
        },
      ])
    },
  )

  test.each<[Behaviour]>([['does nothing'], ['prints text']])('where it %s, nothing is written', async (behaviour) => {
    const { workspace, office } = withOffice(behaviour)
    const { code, built, diagnostics } = await workspace.build(...asked)
    expect({ code, built, files: diagnostics.length }).toEqual({ code: 1, built: [], files: 3 })
    // It is not tried file by file for ever.
    expect(office.calls()).toHaveLength(2)
    expect(workspace.files('build').filter((name) => name.endsWith('.pdf'))).toEqual([])
  })

  test('what it has to say is passed on, but for what means nothing', async () => {
    const { workspace } = withOffice('does nothing')
    const { diagnostics } = await workspace.build('account-manager', '-l', 'et', '--format', 'pdf')
    expect(diagnostics[0]?.message).toBe('LibreOffice made no PDF: Error: source file could not be loaded')
  })

  test('where it hangs it is stopped with all that it started', { timeout: 30_000 }, async () => {
    const { workspace, office } = withOffice('hangs', { env: { JD_SOFFICE_TIMEOUT: '4' } })
    const { code, diagnostics } = await workspace.build('account-manager', '-l', 'et', '--format', 'pdf')
    expect(code).toBe(1)
    expect(diagnostics).toMatchObject([{ message: 'LibreOffice did not end in time and was stopped' }])
    // What it started holds the same stderr: the run would not have ended while that is alive.
    const [call] = office.calls()
    expect(existsSync(call?.cwd ?? '.')).toBe(false)
  })

  test('Ctrl-C stops it, and leaves nothing behind', async () => {
    const stops: (() => void)[] = []
    const onInterrupt = (stop: () => void) => {
      stops.push(stop)
      // Once it is started, the user has had enough.
      setTimeout(stop, 0)
      return () => void stops.splice(stops.indexOf(stop), 1)
    }
    const { workspace } = withOffice('hangs', { onInterrupt })
    const { code, stdout } = await workspace.run('build', 'account-manager', '-l', 'et', '--format', 'pdf')
    expect({ code, stdout, listening: stops.length }).toEqual({ code: 130, stdout: '', listening: 0 })
    expect(workspace.files('build').filter((name) => name.endsWith('.pdf'))).toEqual([])
  })
})

describe('where LibreOffice is', () => {
  test('without it, the run ends before anything is written and says what to install', async () => {
    const workspace = openWorkspace()
    const { code, stderr } = await workspace.run('build', ...asked, '--format', 'docx,pdf')
    expect({ code, files: workspace.files() }).toEqual({ code: 2, files: [] })
    expect(stderr).toContain('There is no LibreOffice, which makes the PDF')
    expect(stderr).toContain('libreoffice-writer')
  })

  test('a JD_SOFFICE that is not there is named', async () => {
    const { code, stderr } = await openWorkspace({}, { env: { JD_SOFFICE: 'nowhere/soffice' } }).run('build', ...asked)
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('JD_SOFFICE names `nowhere/soffice`'),
    })
  })

  test('it is found on the PATH; a folder of that name is none', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'a/soffice'), { recursive: true })
    mkdirSync(path.join(folder, 'b'))
    const { program } = fakeOffice(path.join(folder, 'b'), 'works')
    const env = { PATH: [path.join(folder, 'a'), path.dirname(program)].join(path.delimiter) }
    expect(() => findOffice({ env, cwd: folder })).toThrow('There is no LibreOffice')
    expect(findOffice({ env: { ...env, JD_SOFFICE: 'b/soffice.cjs' }, cwd: folder })).toBe(program)
  })
})

describe('the bytes of a PDF', () => {
  const pdf = (second: string, hash: string): Uint8Array =>
    new TextEncoder().encode(
      [
        '%PDF-1.6',
        `<xmp:CreateDate>2026-11-22T01:05:${second}Z</xmp:CreateDate>`,
        `/CreationDate(D:202611220105${second}Z')`,
        `/ID [ <${hash}>\n<${hash}> ]\n/DocChecksum /${hash}`,
        '%%EOF',
      ].join('\n'),
    )
  const date = new Date('2026-11-21T00:00:00Z')
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

  test('tell nothing of the clock, and keep their length', () => {
    const one = normalisePdf(pdf('39', 'A'.repeat(32)), date)
    const other = normalisePdf(pdf('44', '0B'.repeat(16)), date)
    expect(text(one)).toBe(text(other))
    expect(one.length).toBe(pdf('39', 'A'.repeat(32)).length)
    expect(text(one)).toContain(
      "<xmp:CreateDate>2026-11-21T00:00:00Z</xmp:CreateDate>\n/CreationDate(D:20261121000000Z')",
    )
  })

  test('have an id that tells one document from another', () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[ <(\w+)>/.exec(text(bytes))?.[1]
    const one = idOf(normalisePdf(pdf('39', 'A'.repeat(32)), date))
    expect(one).toMatch(/^[0-9A-F]{32}$/)
    expect(idOf(normalisePdf(pdf('39', 'A'.repeat(32)), new Date('2026-11-20T00:00:00Z')))).not.toBe(one)
  })

  test('with a time zone', () => {
    const zoned = new TextEncoder().encode("/CreationDate(D:20261122100547+09'00')")
    expect(text(normalisePdf(zoned, date))).toBe("/CreationDate(D:20261121000000+00'00')")
  })
})
