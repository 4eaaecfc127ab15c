import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bakerCell, bakerEstonian } from '../support/baker.ts'
import { readDocx } from '../support/read-docx.ts'
import { openReleaseStory } from '../support/release-story.ts'

/** What a colleague reads in a Word file: paragraphs, and tables row by row. */
function wordsOf(bytes: Uint8Array): string {
  const { paragraphs, tables } = readDocx(bytes)
  const lines = paragraphs.filter(({ inTable, text }) => !inTable && text !== '').map(({ text }) => text)
  const rows = tables.map((table) => table.map((cells) => cells.join(' | ')).join('\n'))
  return `${[...lines, ...rows].join('\n\n')}\n`
}

describe('the table of changes', () => {
  const english = ['diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', '-l', 'en']

  test.each(['GB', 'EE', 'RU'])('under %s reads as agreed', async (jurisdiction) => {
    const story = openReleaseStory()
    const { code, stdout, stderr } = await story.run(...english, '-j', jurisdiction)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('diff/baker.en.redline.docx\ndiff/baker.en.changes.docx\n')
    const words = wordsOf(story.bytes('diff/baker.en.changes.docx'))
    await expect(words).toMatchFileSnapshot(`./golden/changes.en-${jurisdiction}.txt`)
  })
})

describe('the sheet of acquaintance', () => {
  const asked = ['diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', '-l', 'en', '-j', 'EE', '--acquaintance', 'staff.csv']

  async function sheetOf(staff: string) {
    const story = openReleaseStory()
    story.write('staff.csv', staff)
    const { code, stdout, stderr } = await story.run(...asked)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^diff\/baker\.en\.acquaintance\.docx$/m)
    return story.bytes('diff/baker.en.acquaintance.docx')
  }

  test('reads as agreed', async () => {
    const words = wordsOf(await sheetOf('Mari Maasikas\n"Tamm, Jüri"\nІван Петренко\n'))
    await expect(words).toMatchFileSnapshot('./golden/acquaintance.en-EE.txt')
  })

  test.each([
    ['names below a head in English', 'No,Full name\n1,Mari Maasikas\n2,Jüri Tamm\n'],
    ['names below a head in Estonian', '\uFEFFnr;Ees- ja perekonnanimi\r\n1;Mari Maasikas\r\n2;Jüri Tamm\r\n'],
    ['the first column where there is no head', 'Mari Maasikas;müük\nJüri   Tamm;ladu\n'],
  ])('%s', async (_, staff) => {
    const [, sheet] = readDocx(await sheetOf(staff)).tables
    expect(sheet!.slice(1).map(([name]) => name)).toEqual(['Mari Maasikas', 'Jüri Tamm'])
  })

  test('carries the hash of the document that it is about', async () => {
    const story = openReleaseStory()
    story.write('staff.csv', 'Mari\n')
    await story.run(...asked)
    await story.run('build', 'baker', '-l', 'en', '-j', 'EE')
    const { custom } = readDocx(story.bytes('build/baker.en.docx'))
    expect(wordsOf(story.bytes('diff/baker.en.acquaintance.docx'))).toContain(custom['jd.source'])
  })

  test('there is none where the change asks for nothing', async () => {
    const story = openReleaseStory()
    story.write('staff.csv', 'Mari\n')
    story.release('v1.1.1', {
      'roles/baker/en.yaml': story.read('roles/baker/en.yaml').replace('whole county', 'whole, county'),
    })
    const { stdout } = await story.run('diff', 'v1.1.0', 'v1.1.1', ...asked.slice(3))
    expect(stdout).toBe('diff/baker.en.redline.docx\ndiff/baker.en.changes.docx\n')
    const words = wordsOf(story.bytes('diff/baker.en.changes.docx'))
    expect(words).toContain('The changes require no new signature.')
    expect(words).not.toContain('Who must sign')
    expect(words).not.toContain('Legal basis')
  })

  test.each([
    ['nobody', '', 'staff.csv:1:1 error The table of the staff names nobody'],
    ['a head alone', 'name\n', 'staff.csv:1:1 error The table of the staff names nobody'],
    ['a row without a name', 'no;name\n1;Mari\n2;\n', 'staff.csv:3:1 error The row has no name'],
    ['an open quotation mark', 'Mari\n"Jüri\n', 'staff.csv:2:1 error A quotation mark is opened and not closed'],
    [
      'a control character',
      'Ma\u0001ri\n',
      'staff.csv:1:1 error The name holds the invisible control character U+0001',
    ],
  ])('a table with %s: nothing is written', async (_, staff, expected) => {
    const story = openReleaseStory()
    story.write('staff.csv', staff)
    const { code, stdout, stderr } = await story.run(...asked)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(expected)
    expect(story.files('diff')).toEqual([])
  })

  test('a table that is not there or is no text is a mistake of the command line', async () => {
    const story = openReleaseStory()
    expect((await story.run(...asked)).code).toBe(2)
    story.write('staff.csv', new Uint8Array([0x4d, 0xff, 0xfe]))
    const { code, stderr } = await story.run(...asked)
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('The table is not UTF-8 text') })
  })

  test('it is for files', async () => {
    const { code, stderr } = await openReleaseStory().run('diff', 'v1.0.0', '--acquaintance', 'staff.csv')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--acquaintance is for files') })
  })
})

test('where law is not settled, the table says so', async () => {
  const story = openReleaseStory()
  const unsure = 'Law and practice are not settled on this point'
  const asked = ['diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', '-l', 'en', '-j', 'EE']
  await story.run(...asked, '--set', 'form=standalone')
  expect(wordsOf(story.bytes('diff/baker.en.changes.docx'))).toContain(unsure)
  await story.run(...asked, '--set', 'form={annex: {}}')
  expect(wordsOf(story.bytes('diff/baker.en.changes.docx'))).not.toContain(unsure)
})

test('a duty that was left behind says so in its own language', async () => {
  const story = openReleaseStory()
  story.write('locales/languages/et/changes.yaml', readFileSync('locales/languages/en/changes.yaml', 'utf8'))
  await story.run('diff', 'v1.0.0', '--format', 'docx', '-l', 'en,et')
  const [, changes] = readDocx(story.bytes('diff/baker.et.changes.docx')).tables
  expect(changes!.find(([number]) => number === '3.1')).toEqual([
    '3.1',
    'amended',
    'hoiab ahju 3 leiva jaoks kuuma',
    'The source text was changed, and this wording was not.',
    'changes of substance',
  ])
})

describe('the language of the source was not asked for', () => {
  async function changesInEstonian(more: Readonly<Record<string, string>> = {}) {
    const story = openReleaseStory()
    story.release('v1.1.1', more)
    const { code, stdout, stderr } = await story.run('diff', 'v1.0.0', 'v1.1.1', '--format', 'docx', '-l', 'et')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('diff/baker.et.redline.docx\ndiff/baker.et.changes.docx\n')
    return readDocx(story.bytes('diff/baker.et.changes.docx')).tables[1]!
  }

  test('a duty that was left behind says so all the same, where it stands', async () => {
    const rows = await changesInEstonian()
    expect(rows.map(([number, change, was]) => [number, change, was]).slice(1)).toEqual([
      ['2.1', 'muudetud', 'küpsetada leiba kogu linnale'],
      ['3.1', 'muudetud', 'hoiab ahju 3 leiva jaoks kuuma'],
      ['3.2', 'lisatud', ''],
    ])
    expect(rows[2]![3]).toBe('Lähteteksti on muudetud, kuid eestikeelne sõnastus on jäänud samaks.')
  })

  test('so does a title', async () => {
    const titled = bakerCell.replaceAll(/(?<=: .*)baker/g, 'master baker')
    const rows = await changesInEstonian({ 'roles/baker/en.yaml': `${titled}    sweep-floor: sweeps the floor\n` })
    expect(rows[1]!.slice(0, 3)).toEqual(['ametinimetus', 'muudetud', 'Pagari ametijuhend'])
  })
})

describe('a language without words for the papers', () => {
  const language = 'locales/languages/xx'

  test('gets redlines, and is told once that there is no paper', async () => {
    const story = openReleaseStory()
    const role = story.read('roles/baker/role.yaml').replace('[en, et]', '[en, xx]')
    for (const name of ['language', 'words', 'positions']) {
      const text = readFileSync(`locales/languages/et/${name}.yaml`, 'utf8')
      story.write(`${language}/${name}.yaml`, text.replace('id: et', 'id: xx').replace(/^name: .*$/m, 'name: Võro'))
    }
    const heir = 'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n'
    const cells = { 'roles/common/xx.yaml': 'clauses: { duties: { observe-safety: hoit henda } }\n' }
    const baker = (words: string) => ({
      'roles/baker/xx.yaml': `${bakerEstonian.replace('kuuma', words)}    sweep-floor: pühk\n`,
    })
    story.release('v3', {
      ...cells,
      ...baker('kuuma'),
      'roles/baker/role.yaml': role,
      'roles/pastry-cook/role.yaml': heir,
    })
    story.release('v4', baker('tulitsõs'))
    const { code, stdout, stderr } = await story.run('diff', 'v3', 'v4', '--format', 'docx', '-l', 'xx', '-j', 'EE')
    expect({ code, stdout: stdout.trimEnd().split('\n') }).toEqual({
      code: 0,
      stdout: ['diff/baker.xx.redline.docx', 'diff/pastry-cook.xx.redline.docx'],
    })
    const lines = stderr.split('\n').filter((line) => line.includes('text/missing'))
    expect(lines).toEqual([
      `v4:${language}/changes.yaml:1:1 warning There are no words for the papers about a change in Võro text/missing`,
    ])
  })

  test('words that cannot be read are told as they are, and nothing is written', async () => {
    const story = openReleaseStory()
    story.release('v3', { 'locales/languages/en/changes.yaml': 'documentName: [CHANGES]\n' })
    const { code, stdout, stderr } = await story.run('diff', 'v1.0.0', 'v3', '--format', 'docx', '-l', 'en')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('v3:locales/languages/en/changes.yaml:1:15 error `documentName` must be text')
  })
})

test('a role that is new or gone has a table too, and only a new one a sheet', async () => {
  const story = openReleaseStory()
  story.write('staff.csv', 'Mari\n')
  const asked = ['--format', 'docx', '-l', 'en', '-j', 'EE', '--acquaintance', 'staff.csv']
  story.git('rm', '-r', '--quiet', 'roles/baker')
  story.release('v2.0.0', { 'jd.yaml': 'format: 1\n' })
  const gone = await story.run('diff', 'v1.1.0', 'v2.0.0', 'baker', ...asked)
  expect(gone).toMatchObject({ code: 0, stdout: 'diff/baker.en.redline.docx\ndiff/baker.en.changes.docx\n' })
  const [fields] = readDocx(story.bytes('diff/baker.en.changes.docx')).tables
  expect(fields!.find(([label]) => label === 'New version')).toEqual(['New version', '–'])
  const back = await story.run('diff', 'v2.0.0', 'v1.1.0', 'baker', ...asked)
  expect(back.stdout).toMatch(/^diff\/baker\.en\.acquaintance\.docx$/m)
})

test('papers of several countries have their countries in their names', async () => {
  const { stdout } = await openReleaseStory().run(
    'diff',
    'v1.0.0',
    'v1.1.0',
    '--format',
    'docx',
    '-l',
    'en',
    '-j',
    'EE,GB',
  )
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining(['diff/baker.en-EE.changes.docx', 'diff/baker.en-GB.changes.docx']),
  )
})

test('the same releases give the same bytes', async () => {
  const story = openReleaseStory()
  const argv = ['diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', '-l', 'en']
  await story.run(...argv)
  expect((await story.run(...argv)).stdout).toBe(
    'diff/baker.en.redline.docx (unchanged)\ndiff/baker.en.changes.docx (unchanged)\n',
  )
})
