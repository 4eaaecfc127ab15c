import type { Document } from '@xmldom/xmldom'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import {
  all,
  clauseParagraph,
  editDocx,
  editPart,
  paragraphLike,
  replaceWords,
  runOf,
  track,
} from '../support/edit-docx.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

const file = 'build/baker.en.docx'
const oven = '_jd_duties_keep_oven'

/** What `jd verify --reporter json` says of a file; the fields of the contract and some more. */
interface Verified {
  readonly file: string
  readonly role: string | null
  readonly version: string | null
  readonly lang: string | null
  readonly jurisdiction: string | null
  readonly source: string | null
  readonly state: string
  readonly current: boolean | null
  readonly here: { readonly version: string; readonly differs: string | null } | null
  readonly form: string
  readonly pending: number
  readonly redline?: { readonly from: string; readonly to: string; readonly reads: string }
  readonly clauses: readonly Readonly<Record<string, unknown>>[]
  readonly reason?: string
}

async function verified(workspace: Workspace, ...names: readonly string[]) {
  const { code, stdout } = await workspace.run('verify', ...names, '--reporter', 'json')
  const files = JSON.parse(stdout) as readonly Verified[]
  return { code, files, ...(files[0] as Verified) }
}

/** A workspace with a built document on which somebody worked. */
async function edited(edit: (document: Document) => void, files: Readonly<Record<string, string>> = baker) {
  const workspace = openWorkspace(files)
  await workspace.run('build')
  workspace.write(file, editDocx(workspace.bytes(file), edit))
  return workspace
}

/** The same where nobody has the sources: in a folder with nothing but the file. */
const withoutSources = (workspace: Workspace): Workspace => openWorkspace({ 'a.docx': workspace.bytes(file) })

describe('a document as it was made', () => {
  test('is untouched, with all that made it', async () => {
    const workspace = openWorkspace(baker)
    await workspace.run('build')
    const { code, files } = await verified(workspace, file)
    expect(code).toBe(0)
    expect(files).toEqual([
      {
        file,
        role: 'baker',
        version: '1.0.0',
        lang: 'en',
        jurisdiction: 'GB',
        source: expect.stringMatching(/^[0-9a-f]{64}$/),
        tool: 'jobdesc 0.0.0-test',
        person: null,
        state: 'untouched',
        current: true,
        here: { version: '1.0.0', differs: null },
        form: 'untouched',
        pending: 0,
        clauses: [],
      },
    ])
  })

  test('is untouched after another program saved it, also without the sources', async () => {
    const workspace = await edited(() => {})
    expect(await verified(workspace, file)).toMatchObject({
      code: 0,
      state: 'untouched',
      form: 'untouched',
      current: true,
    })
    const alone = await verified(withoutSources(workspace), 'a.docx')
    expect(alone).toMatchObject({ code: 0, state: 'untouched', current: null, here: null, role: 'baker' })
  })

  test('is not current where the role, its words or the form have moved on', async () => {
    const workspace = openWorkspace(baker)
    await workspace.run('build')
    const now = async (name: string, content: string) => {
      workspace.write(name, content)
      const { code, current, here } = await verified(workspace, file)
      return { code, current, ...here }
    }
    expect(await now('jd.yaml', 'organisation: { name: Bread Ltd }\n')).toEqual({
      code: 0,
      current: false,
      version: '1.0.0',
      differs: 'form',
    })
    expect(await now('roles/baker/en.yaml', bakerCell.replace('hot', 'warm'))).toMatchObject({ differs: 'clauses' })
    expect(await now('roles/baker/role.yaml', bakerRole.replace('1.0.0', '1.1.0'))).toEqual({
      code: 0,
      current: false,
      version: '1.1.0',
      differs: 'version',
    })
    expect(await now('roles/baker/en.yaml', 'clauses: [')).toMatchObject({ current: null })
  })
})

describe('a clause', () => {
  test('that was changed is named, word by word where the sources are at hand', async () => {
    const workspace = await edited((document) => replaceWords(clauseParagraph(document, oven), 'hot', 'lukewarm'))
    expect(await verified(workspace, file)).toMatchObject({ code: 1, state: 'edited', current: true })
    expect((await verified(workspace, file)).clauses).toEqual([
      {
        clause: 'duties.keep-oven',
        change: 'changed',
        number: '3.1',
        words: 'keeps the oven [-hot-]{+lukewarm+} for 3 loaves',
        removed: ['hot'],
        added: ['lukewarm'],
      },
    ])
    expect((await verified(withoutSources(workspace), 'a.docx')).clauses).toEqual([
      {
        clause: 'duties.keep-oven',
        change: 'changed',
        number: '3.1',
        words: 'keeps the oven lukewarm for 3 loaves',
      },
    ])
  })

  test('is changed by words typed before or behind its bookmark, in runs of their own', async () => {
    const workspace = await edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      paragraph.insertBefore(runOf(paragraph, 'always '), all(paragraph, 'bookmarkStart')[0] ?? null)
      paragraph.appendChild(runOf(paragraph, ' and clean'))
    })
    expect((await verified(workspace, file)).clauses).toMatchObject([
      { clause: 'duties.keep-oven', change: 'changed', added: ['always ', ' and clean'], removed: [] },
    ])
  })

  test('that was removed shows the words that are gone, where the sources are at hand', async () => {
    const workspace = await edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      paragraph.parentNode?.removeChild(paragraph)
    })
    const gone = { clause: 'duties.keep-oven', change: 'removed', number: '3.1' }
    const words = 'keeps the oven hot for 3 loaves'
    expect((await verified(workspace, file)).clauses).toEqual([{ ...gone, words, removed: [words], added: [] }])
    expect((await verified(withoutSources(workspace), 'a.docx')).clauses).toEqual([{ ...gone, words: null }])
  })

  test('that was emptied, hidden or struck out is removed', async () => {
    const looks = ['<empty/>', 'vanish', 'strike']
    for (const look of looks) {
      const workspace = await edited((document) => {
        for (const run of all(clauseParagraph(document, oven), 'r')) {
          if (look === '<empty/>') run.parentNode?.removeChild(run)
          else {
            const properties = document.createElementNS(run.namespaceURI, 'w:rPr')
            properties.appendChild(document.createElementNS(run.namespaceURI, `w:${look}`))
            run.insertBefore(properties, run.firstChild)
          }
        }
      })
      expect((await verified(workspace, file)).clauses).toMatchObject([
        { clause: 'duties.keep-oven', change: 'removed' },
      ])
    }
  })

  test('that somebody added is told with the clause that it follows', async () => {
    const workspace = await edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      paragraph.parentNode?.insertBefore(paragraphLike(paragraph, 'sweeps the yard'), paragraph.nextSibling)
    })
    for (const { code, clauses } of [
      await verified(workspace, file),
      await verified(withoutSources(workspace), 'a.docx'),
    ]) {
      expect({ code, clauses }).toEqual({
        code: 1,
        clauses: [
          {
            clause: null,
            change: 'added',
            number: null,
            words: 'sweeps the yard',
            removed: [],
            added: ['sweeps the yard'],
            after: 'duties.keep-oven',
          },
        ],
      })
    }
  })

  test('divided by Enter is one changed clause', async () => {
    const workspace = await edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      const end = all(paragraph, 'bookmarkEnd')[0]
      replaceWords(paragraph, ' for 3 loaves', '')
      const second = paragraphLike(paragraph, ' for 3 loaves')
      paragraph.parentNode?.insertBefore(second, paragraph.nextSibling)
      if (end) second.appendChild(end)
    })
    expect((await verified(workspace, file)).clauses).toMatchObject([
      { clause: 'duties.keep-oven', change: 'changed', how: 'split', words: 'keeps the oven hot{+¶+} for 3 loaves' },
    ])
  })

  test('drawn together with the one before it is told, and the one before it is not', async () => {
    const workspace = await edited((document) => {
      const first = clauseParagraph(document, oven)
      const second = clauseParagraph(document, '_jd_duties_observe_safety')
      for (const child of Array.from(second.childNodes)) if (child.nodeName !== 'w:pPr') first.appendChild(child)
      second.parentNode?.removeChild(second)
    })
    expect((await verified(workspace, file)).clauses).toMatchObject([
      { clause: 'duties.observe-safety', change: 'changed', how: 'joined', removed: [], added: [] },
    ])
  })

  test('typed over, so that Word took its bookmark away, is the same clause', async () => {
    const workspace = await edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      const typed = paragraphLike(paragraph, 'looks after everything that is warm')
      paragraph.parentNode?.replaceChild(typed, paragraph)
    })
    for (const one of [await verified(workspace, file), await verified(withoutSources(workspace), 'a.docx')]) {
      expect(one.clauses).toMatchObject([{ clause: 'duties.keep-oven', change: 'changed' }])
      expect(one.clauses[0]?.words).toContain('looks after everything that is warm')
    }
  })

  test('that lost its bookmark and nothing else is untouched', async () => {
    const workspace = await edited((document) => {
      for (const start of all(document, 'bookmarkStart')) start.parentNode?.removeChild(start)
    })
    expect(await verified(withoutSources(workspace), 'a.docx')).toMatchObject({ code: 0, state: 'untouched' })
  })

  test('that stands elsewhere is moved', async () => {
    const workspace = await edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      const first = clauseParagraph(document, '_jd_')
      first.parentNode?.insertBefore(paragraph, first)
    })
    expect((await verified(workspace, file)).clauses).toMatchObject([
      { clause: 'duties.keep-oven', change: 'moved', words: 'keeps the oven hot for 3 loaves' },
    ])
  })
})

describe('the form', () => {
  test('that was filled in is no edit', async () => {
    const workspace = await edited((document) => {
      const [line] = all(document, 'p').filter((one) => all(one, 'pStyle')[0]?.getAttribute('w:val') === 'JdLine')
      line?.appendChild(runOf(line, 'Mari Maasikas'))
      const [blank] = all(document, 'r').filter((one) => all(one, 'rStyle')[0]?.getAttribute('w:val') === 'JdBlank')
      blank?.parentNode?.replaceChild(runOf(blank, 'Bread Ltd'), blank)
    })
    for (const one of [await verified(workspace, file), await verified(withoutSources(workspace), 'a.docx')]) {
      expect(one).toMatchObject({ code: 0, state: 'untouched', form: 'filled', clauses: [] })
    }
  })

  test('whose own words were changed is an edit: a lead-in decides what its clauses mean', async () => {
    const workspace = await edited((document) => {
      const [leadIn] = all(document, 'p').filter((one) => one.textContent === 'The baker:')
      if (leadIn) replaceWords(leadIn, 'The baker:', 'The baker never:')
    })
    const words = { clause: '@form', change: 'changed', number: null }
    expect(await verified(workspace, file)).toMatchObject({
      code: 1,
      form: 'edited',
      clauses: [{ ...words, words: 'The baker{+ never+}:' }],
    })
    expect((await verified(withoutSources(workspace), 'a.docx')).clauses).toEqual([
      { ...words, words: 'The baker never:' },
    ])
  })

  test('a heading that somebody put among the clauses is an edit', async () => {
    const workspace = await edited((document) => {
      const heading = all(document, 'p').find((one) => all(one, 'pStyle')[0]?.getAttribute('w:val') === 'Heading1')
      if (heading)
        heading.parentNode?.insertBefore(paragraphLike(heading, 'Further duties'), clauseParagraph(document, oven))
    })
    expect((await verified(workspace, file)).clauses).toMatchObject([
      { clause: '@form', change: 'added', words: 'Further duties' },
    ])
  })
})

describe('tracked changes', () => {
  const tracked = () =>
    edited((document) => {
      const paragraph = clauseParagraph(document, oven)
      const [run] = all(paragraph, 'r')
      if (!run) throw new Error('There is no run')
      const added = runOf(paragraph, 'keeps the oven tidy')
      paragraph.insertBefore(added, run)
      track(paragraph, 'ins', [added])
      track(paragraph, 'del', [run])
      for (const text of all(run, 't')) {
        const gone = document.createElementNS(text.namespaceURI, 'w:delText')
        gone.textContent = text.textContent
        run.replaceChild(gone, text)
      }
    })

  test('are judged as accepted, and told; the former words are in the file itself', async () => {
    const alone = await verified(withoutSources(await tracked()), 'a.docx')
    expect(alone).toMatchObject({ code: 1, state: 'edited', pending: 2 })
    expect(alone.clauses).toMatchObject([
      {
        clause: 'duties.keep-oven',
        change: 'changed',
        words: 'keeps the oven [-hot for 3 loaves-]{+tidy+}',
        pending: true,
      },
    ])
  })

  test('are told to people too', async () => {
    const { stdout } = await withoutSources(await tracked()).run('verify', 'a.docx')
    expect(stdout).toMatch(/1 clause was edited; 2 tracked changes are neither accepted nor rejected/)
    expect(stdout).toMatch(/3\.1 duties\.keep-oven {2}changed \(tracked, not accepted yet\): keeps the oven \[-hot/)
  })
})

describe('what is not ours', () => {
  const word = (parts: Readonly<Record<string, string>>) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    })

  test('is told with its reason, and the exit code is 2', async () => {
    const workspace = openWorkspace({
      'letter.docx': word({ 'word/document.xml': '<x/>' }),
      'page.docx': '<html><body>Dear all</body></html>',
      'empty.docx': '',
    })
    const { code, files } = await verified(workspace, 'letter.docx', 'page.docx', 'empty.docx')
    expect(code).toBe(2)
    expect(files[0]).toEqual({
      file: 'letter.docx',
      role: null,
      version: null,
      lang: null,
      jurisdiction: null,
      source: null,
      tool: null,
      person: null,
      state: 'not ours',
      current: null,
      clauses: [],
      reason: 'The file does not say that jd made it',
    })
    expect(files.map(({ state }) => state)).toEqual(['not ours', 'not ours', 'not ours'])
  })

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['is torn', (bytes) => bytes.slice(0, bytes.length / 2)],
    [
      'declares a document type',
      (bytes) =>
        editPart(bytes, 'word/document.xml', (xml) =>
          xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
        ),
    ],
    ['has broken XML', (bytes) => editPart(bytes, 'word/document.xml', (xml) => xml.slice(0, -20))],
    [
      'is nested without end',
      (bytes) =>
        editPart(bytes, 'word/document.xml', (xml) =>
          xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(9000)}${'</w:sdt>'.repeat(9000)}`),
        ),
    ],
    [
      'has no main part',
      (bytes) => editPart(bytes, '_rels/.rels', (xml) => xml.replace('word/document.xml', 'http://[evil')),
    ],
    ['has no list of relationships', (bytes) => editPart(bytes, '_rels/.rels', () => '<Relationships/>')],
    ['has broken properties', (bytes) => editPart(bytes, 'docProps/custom.xml', () => '<Properties')],
    [
      'does not name its role',
      (bytes) => editPart(bytes, 'docProps/custom.xml', (xml) => xml.replace('"jd.role"', '"role"')),
    ],
  ])('a document of ours that %s', async (_, spoil) => {
    const workspace = openWorkspace(baker)
    await workspace.run('build')
    workspace.write(file, spoil(workspace.bytes(file)))
    expect(await verified(workspace, file)).toMatchObject({
      code: 2,
      state: 'not ours',
      reason: expect.stringMatching(/\w/),
    })
  })

  test('properties of other types and records that prove nothing are no reason to stop', async () => {
    const workspace = openWorkspace(baker)
    await workspace.run('build')
    const odd = editPart(workspace.bytes(file), 'docProps/custom.xml', (xml) =>
      xml
        .replace('<vt:lpwstr>en</vt:lpwstr>', '<vt:i4>7</vt:i4>')
        .replace(/(name="jd\.clause\.duties\.keep-oven">)<vt:lpwstr>[^<]*</, '$1<vt:lpwstr>no record<'),
    )
    workspace.write(file, editDocx(odd))
    expect(await verified(workspace, file)).toMatchObject({ code: 1, lang: '7', current: null })
  })
})

test('of several files the highest code counts, and each is told', async () => {
  const workspace = await edited((document) => replaceWords(clauseParagraph(document, oven), 'hot', 'cold'))
  workspace.write('junk.docx', 'junk')
  await workspace.run('build', '--out', 'fresh')
  const { code, stdout, stderr } = await workspace.run('verify', 'fresh/baker.en.docx', file, 'junk.docx')
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
  expect(stdout.replace(/source [0-9a-f]{12}/g, 'source …')).toBe(
    `fresh/baker.en.docx: baker 1.0.0, English, United Kingdom (source …, jobdesc 0.0.0-test): untouched; current
build/baker.en.docx: baker 1.0.0, English, United Kingdom (source …, jobdesc 0.0.0-test): 1 clause was edited; current
  3.1 duties.keep-oven  changed: keeps the oven [-hot-]{+cold+} for 3 loaves
junk.docx: not ours: The file is no Word document: its archive cannot be read
`,
  )
  const quiet = await workspace.run('verify', 'fresh/baker.en.docx', file, '--quiet')
  expect(quiet.stdout).toMatch(/^build\/baker/)
  expect(quiet.code).toBe(1)
})

test('files that are not there are named all at once, and nothing is told of the others', async () => {
  const workspace = openWorkspace({ ...baker, 'junk.docx': 'junk' })
  const outcome = await workspace.run('verify', 'nope.docx', 'junk.docx', 'roles', 'gone.docx')
  expect(outcome).toMatchObject({ code: 2, stdout: '' })
  expect(outcome.stderr).toContain(
    '`nope.docx` is not there; `roles` is no file; name the files in it; `gone.docx` is not there',
  )
  expect((await workspace.run('verify')).code).toBe(2)
})

test('other reporters get findings, one at least for each file', async () => {
  const workspace = await edited((document) => replaceWords(clauseParagraph(document, oven), 'hot', 'cold'))
  await workspace.run('build', '--out', 'fresh')
  const { code, stdout } = await workspace.run('verify', file, 'fresh/baker.en.docx', '--reporter', 'github')
  expect(code).toBe(1)
  expect(stdout).toContain('::error file=build/baker.en.docx')
  expect(stdout).toContain('3.1 duties.keep-oven changed: keeps the oven [-hot-]{+cold+} for 3 loaves')
  expect(stdout).toContain('::notice file=fresh/baker.en.docx')
  const sarif = JSON.parse((await workspace.run('verify', file, '--reporter', 'sarif')).stdout)
  expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'verify/edited', level: 'error' }])
})

test('what a file says of itself stands on its own line, so that it cannot speak of other files', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build')
  const forged = editPart(workspace.bytes(file), 'docProps/custom.xml', (xml) =>
    xml
      .replace('<vt:lpwstr>1.0.0<', '<vt:lpwstr>1.0.0&#10;other.docx: untouched<')
      .replace('name="jd.clause.duties.keep-oven"', 'name="jd.clause.x&#10;other.docx: untouched"'),
  )
  workspace.write(file, editDocx(forged))
  const { stdout } = await workspace.run('verify', file)
  expect(stdout.split('\n').filter((line) => line.startsWith('other'))).toEqual([])
  expect(stdout).toContain('baker 1.0.0 other.docx: untouched')
})

test('a file that another program merely saved is not overwritten: somebody may have filled in its form', async () => {
  const workspace = await edited(() => {})
  const { code, stderr } = await workspace.run('build')
  expect(code).toBe(1)
  expect(stderr).toContain('output/edited')
})
