import { describe, expect, test } from 'vitest'
import { readDocx } from '../support/read-docx.ts'
import { openWorkspace } from '../support/workspace.ts'

const asked = ['account-manager', '-l', 'et', '--staff', 'people.csv']

/** Rows of the table of those who sign, as `txt` prints it: between the heads of the columns and the foot. */
const namesOn = (sheet: string): readonly string[] =>
  sheet
    .slice(sheet.lastIndexOf('ees- ja perekonnanimi'), sheet.lastIndexOf('----'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:ees-|-+$)/.test(line))

const sheetOf = async (csv: string | Uint8Array, ...more: readonly string[]) => {
  const workspace = openWorkspace({ 'people.csv': csv })
  const report = await workspace.build(...asked, '--format', 'txt', ...more)
  const name = 'build/account-manager.et.staff.txt'
  return { ...report, workspace, sheet: workspace.files().includes(name) ? workspace.read(name) : undefined }
}

describe('the sheet of a role', () => {
  test('stands beside the document and says what it is about', async () => {
    const workspace = openWorkspace({ 'people.csv': 'nimi\nMari Maasikas\nJüri Õun\n' })
    const { code, stdout } = await workspace.run('build', ...asked)
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'build/account-manager.et.docx\nbuild/account-manager.et.staff.docx\n',
    })
    const source = readDocx(workspace.bytes('build/account-manager.et.docx')).custom['jd.source'] ?? 'none'
    const words = readDocx(workspace.bytes('build/account-manager.et.staff.docx')).paragraphs.map(({ text }) => text)
    expect(words).toEqual(
      expect.arrayContaining([
        'AMETIJUHENDIGA TUTVUMISE LEHT',
        '1.0.0',
        '21.11.2026',
        source,
        'Olen ametijuhendi versiooniga 1.0.0 tutvunud ja ühe eksemplari kätte saanud.',
        'Mari Maasikas',
        'Jüri Õun',
        'allkiri',
        'kuupäev',
      ]),
    )
  })

  test('is in every language that is built, and speaks of no change', async () => {
    const workspace = openWorkspace({ 'people.csv': 'Anna Berg\n' })
    const { built, code } = await workspace.build(
      'account-manager',
      '-l',
      'all',
      '--format',
      'md',
      '--staff',
      'people.csv',
    )
    expect(code).toBe(0)
    const sheets = built.filter(({ path }) => path.includes('.staff.'))
    expect(sheets.map(({ lang }) => lang)).toEqual(['et', 'sq', 'ru', 'uk', 'sv', 'en'])
    for (const { path } of sheets) {
      const sheet = workspace.read(path)
      expect(sheet).toContain('Anna Berg')
      expect(sheet).not.toMatch(/muude|muutunud|ndrysh|измен|змін|(?<!\p{L})нов(?:ая|ой|а|ої)|ändr|chang/iu)
    }
  })

  test.each([
    ['in English', 'role,name\naccount-manager,Mari\ncontract-specialist,Jüri\n'],
    ['in Estonian, with a byte order mark', '\uFEFFNimi;Ametikoht\nMari;account-manager\nJüri;contract-specialist\n'],
    ['in Albanian', 'Emri dhe mbiemri,Pozicioni\nMari,account-manager\nJüri,contract-specialist\n'],
    ['in Russian, parted by tabs', 'Должность\tФ.И.О.\naccount-manager\tMari\ncontract-specialist\tJüri\n'],
    ['in Ukrainian', 'Посада;ПІБ\r\naccount-manager;Mari\r\ncontract-specialist;Jüri\r\n'],
    ['in Swedish', 'BEFATTNING,NAMN\naccount-manager,Mari\ncontract-specialist,Jüri\n'],
  ])('holds those who have the role, below heads %s', async (_, csv) => {
    const { sheet, diagnostics, code } = await sheetOf(csv)
    expect(code).toBe(0)
    expect(namesOn(sheet ?? '')).toEqual(['Mari'])
    expect(diagnostics).toMatchObject([
      {
        severity: 'note',
        rule: 'staff/role',
        file: 'people.csv',
        line: 3,
        message: expect.stringContaining('contract-specialist'),
      },
    ])
  })

  test('a role may be called by its title in any of its languages', async () => {
    const { sheet, code } = await sheetOf('name,role\nMari,kliendihaldur\nJüri,Account manager\n')
    expect({ code, names: namesOn(sheet ?? '') }).toEqual({ code: 0, names: ['Mari', 'Jüri'] })
  })

  test('holds everybody where the table tells no roles', async () => {
    const { sheet } = await sheetOf('Mari\nJüri\n')
    expect(namesOn(sheet ?? '')).toEqual(['Mari', 'Jüri'])
  })

  test('a role that nobody has gets none, and that is told', async () => {
    const { built, diagnostics, code } = await sheetOf('name,role\nMari,contract-specialist\n')
    expect(code).toBe(0)
    expect(built.map(({ path }) => path)).toEqual(['build/account-manager.et.txt'])
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toContain(
      'note: Nobody in the table has the role `account-manager`: there is no sheet for it',
    )
  })

  test('what looks like a formula stays text', async () => {
    const { sheet, code, diagnostics } = await sheetOf('name\n=cmd|calc\n')
    expect({ code, names: namesOn(sheet ?? '') }).toEqual({ code: 0, names: ['=cmd|calc'] })
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'staff/formula', line: 2 }])
  })

  test('gives the same bytes twice', async () => {
    const { sheet } = await sheetOf('Mari\n')
    const again = await sheetOf('Mari\n')
    expect(again.sheet).toBe(sheet)
  })
})

describe('a table that is wrong is told by its line, and there is no sheet', () => {
  const latin1 = Uint8Array.from([...'nimi\nMari\nJ'].map((letter) => letter.charCodeAt(0)).concat(0xfc, 0x72, 0x69))
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x4d, 0, 0x61, 0])
  test.each<[string, string | Uint8Array, object]>([
    ['Latin-1', latin1, { rule: 'staff/encoding', line: 3, message: 'The table is not UTF-8 text' }],
    ['UTF-16', utf16, { rule: 'staff/encoding', line: 1, message: 'The table is UTF-16, expected UTF-8' }],
    ['nothing', '', { rule: 'staff/row', line: 1, message: 'The table of the staff names nobody' }],
    ['a head alone', 'name,role\n', { rule: 'staff/row', line: 1 }],
    ['a row without a name', 'name,role\nMari,account-manager\n,account-manager\n', { rule: 'staff/row', line: 3 }],
    ['a row without a role', 'name,role\nMari,\n', { rule: 'staff/role', line: 2, message: 'The row names no role' }],
    [
      'a control character',
      'name\nMa\u0007ri\n',
      { rule: 'staff/row', line: 2, message: 'The name holds the invisible control character U+0007' },
    ],
    ['an open quotation mark', 'name\n"Mari\n', { rule: 'staff/row', line: 2 }],
    ['a name without end', `name\n${'x'.repeat(300)}\n`, { rule: 'staff/row', line: 2 }],
    [
      'a role misspelt',
      'name,role\nMari,acount-manager\n',
      { rule: 'staff/role', line: 2, help: 'Did you mean `account-manager`?' },
    ],
  ])('%s', async (_, csv, finding) => {
    const { code, diagnostics, built } = await sheetOf(csv, '--per-person')
    expect(code).toBe(1)
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'people.csv', ...finding }])
    expect(built.map(({ path }) => path)).toEqual(['build/account-manager.et.txt'])
  })

  test('all its mistakes are told at once', async () => {
    const { diagnostics } = await sheetOf('name,role\n,account-manager\nMari,nobody\n')
    expect(diagnostics.map(({ line }) => line)).toEqual([2, 3])
  })

  test('one that is not there is a mistake of the command line', async () => {
    const { code, stderr } = await openWorkspace().run('build', ...asked)
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('`people.csv` cannot be read (ENOENT)'),
    })
  })
})

test('words for the sheet that are broken leave it out, and say where', async () => {
  const workspace = openWorkspace({
    'jd.yaml': 'jurisdiction: EE\n',
    'people.csv': 'Mari\n',
    'locales/languages/et/changes.yaml': 'staff: 5\n',
  })
  const { code, built, diagnostics } = await workspace.build(...asked, '--format', 'txt')
  expect({ code, paths: built.map(({ path }) => path) }).toEqual({ code: 1, paths: ['build/account-manager.et.txt'] })
  expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'schema', line: 1, column: 8 }])
})

describe('--per-person', () => {
  const everyone =
    'name,role\nMari Maasikas,account-manager\nMari Maasikas,account-manager\nМар’яна Ґоляк,account-manager\n'

  test('each has a document of his or her own', async () => {
    const { built } = await sheetOf(everyone, '--per-person')
    expect(built.map(({ path }) => path)).toEqual([
      'build/account-manager.et.txt',
      'build/account-manager.et.staff.txt',
      'build/account-manager.et.Mari-Maasikas.txt',
      'build/account-manager.et.Mari-Maasikas-2.txt',
      'build/account-manager.et.Маряна-Ґоляк.txt',
    ])
  })

  test('with the name where he or she signs, and nowhere else', async () => {
    const workspace = openWorkspace({ 'people.csv': everyone })
    await workspace.build(...asked, '--per-person', '--format', 'docx,html')
    const own = readDocx(workspace.bytes('build/account-manager.et.Mari-Maasikas.docx'))
    const all = readDocx(workspace.bytes('build/account-manager.et.docx'))
    const named = own.paragraphs.filter(({ text }) => text.includes('Mari Maasikas'))
    // Under Estonian law: the acquaintance block, and the employee's line of the signatures.
    expect(named).toHaveLength(2)
    const nameless = own.paragraphs.map(({ text }) => text.replace('Mari Maasikas', ''))
    expect(nameless).toEqual(all.paragraphs.map(({ text }) => text))
    expect(own.custom['jd.person']).toBe('Mari Maasikas')
    expect(workspace.read('build/account-manager.et.Mari-Maasikas.html')).toContain(
      '<dd><span lang="zxx">Mari Maasikas</span></dd>',
    )
  })

  test('{person} in --name names those documents and no other', async () => {
    const { built } = await sheetOf('Mari\n', '--per-person', '--name', '{person}/{role}-{lang}.{ext}')
    expect(built.map(({ path }) => path)).toEqual([
      'build/account-manager.et.txt',
      'build/account-manager.et.staff.txt',
      'build/Mari/account-manager-et.txt',
    ])
  })

  test('a pattern without {person} has the name before the format', async () => {
    const { built } = await sheetOf('Mari\n', '--per-person', '--name', '{version}-{role}.{ext}')
    expect(built.map(({ path }) => path)).toEqual([
      'build/1.0.0-account-manager.txt',
      'build/1.0.0-account-manager.staff.txt',
      'build/1.0.0-account-manager.Mari.txt',
    ])
  })

  test.each([
    [['--per-person'], '--per-person needs the names of the staff'],
    [['--name', '{person}.{ext}'], '{person} in --name is for documents of one person each'],
  ])('%j alone is a mistake of the command line', async (more, message) => {
    const { code, stderr } = await openWorkspace().run('build', 'account-manager', ...more)
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
  })
})
