import { expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openRepository } from '../support/git-repository.ts'
import { descendants, textContent } from '../support/parse-xml.ts'
import { readDocx } from '../support/read-docx.ts'
import { type Outside, openWorkspace, type Workspace } from '../support/workspace.ts'

const miller = {
  'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller'),
  'roles/miller/en.yaml': bakerCell,
}
const changed = {
  'roles/baker/role.yaml': bakerRole.replace('1.0.0', '2.0.0').replace('2026-11-21', '2027-02-03'),
  'roles/baker/en.yaml': bakerCell.replace('hot', 'warm'),
}

const within = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))

/** Two releases as folders: the baker changed, the miller did not. */
const twoReleases = (outside: Outside = {}): Workspace =>
  openWorkspace({ ...within('old', { ...baker, ...miller }), ...within('new', { ...changed, ...miller }) }, outside)

const redline = 'diff/baker.en.redline.docx'
const changes = 'diff/baker.en.changes.docx'

/** Texts of deletions and insertions, and what else stands on them. */
function changesOf(workspace: Workspace, name = redline) {
  const changes: { readonly text: string; readonly author: string | undefined; readonly date: string | undefined }[] =
    []
  readDocx(workspace.bytes(name), (part) => {
    for (const change of ['w:del', 'w:ins'].flatMap((kind) => descendants(part, kind))) {
      const { 'w:author': author, 'w:date': date } = change.attributes
      changes.push({ text: textContent(change), author, date })
    }
    return part
  })
  return changes
}

test('a redline for every document that changed, and its name on stdout', async () => {
  const workspace = twoReleases()
  const { code, stdout, stderr } = await workspace.run('diff', 'old', 'new', '--format', 'docx')
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${redline}\n${changes}\n`, stderr: '' })
  expect(workspace.files('diff')).toEqual(['diff/.jd-build.json', changes, redline])
  const texts = changesOf(workspace).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['hot', 'warm', '1.0.0', '2.0.0']))
  const again = await workspace.run('diff', 'old', 'new', '--format', 'docx')
  expect(again.stdout).toBe(`${redline} (unchanged)\n${changes} (unchanged)\n`)
  expect(await workspace.run('diff', 'old', 'new', '--format', 'docx', '--quiet')).toMatchObject({
    code: 0,
    stdout: '',
  })
})

test('changes are jd’s, of the day of the new release, if nothing else is said', async () => {
  const workspace = twoReleases()
  await workspace.run('diff', 'old', 'new', '--format', 'docx')
  expect(changesOf(workspace)).toContainEqual({ text: 'warm', author: 'jd', date: '2027-02-03T00:00:00Z' })
  const said = ['--author', 'Mari Maasikas', '--date', '2027-03-04', '--out', 'said']
  await workspace.run('diff', 'old', 'new', '--format', 'docx', ...said)
  expect(changesOf(workspace, 'said/baker.en.redline.docx')).toContainEqual({
    text: 'warm',
    author: 'Mari Maasikas',
    date: '2027-03-04T00:00:00Z',
  })
  expect(readDocx(workspace.bytes('said/baker.en.redline.docx')).core['dcterms:created']).toBe('2027-02-03T00:00:00Z')
})

test('SOURCE_DATE_EPOCH is the day where none is said', async () => {
  const workspace = twoReleases({ env: { SOURCE_DATE_EPOCH: '1700000000' } })
  await workspace.run('diff', 'old', 'new', '--format', 'docx')
  expect(changesOf(workspace)).toContainEqual({ text: 'warm', author: 'jd', date: '2023-11-14T22:13:20Z' })
})

test('--name and several countries tell files apart as in a build', async () => {
  const workspace = twoReleases()
  const diff = ['diff', 'old', 'new', '--format', 'docx']
  expect((await workspace.run(...diff, '-j', 'GB,EE')).stdout).toBe(
    ['GB', 'EE'].map((j) => `diff/baker.en-${j}.redline.docx\ndiff/baker.en-${j}.changes.docx\n`).join(''),
  )
  expect((await workspace.run(...diff, '--name', '{lang}/{role}-{version}.{ext}')).stdout).toBe(
    'diff/en/baker-2.0.0.redline.docx\ndiff/en/baker-2.0.0.changes.docx\n',
  )
  const twins = await workspace.run(...diff, '-j', 'GB,EE', '--name', '{role}.{ext}')
  expect(twins).toMatchObject({ code: 2, stderr: expect.stringContaining('baker.redline.docx') })
})

test('a redline that somebody worked on is left alone, unless forced', async () => {
  const workspace = twoReleases()
  const diff = ['diff', 'old', 'new', '--format', 'docx']
  await workspace.run(...diff)
  workspace.write(redline, 'worked on by hand')
  const { code, stdout, stderr } = await workspace.run(...diff)
  expect({ code, stdout }).toEqual({ code: 1, stdout: `${changes} (unchanged)\n` })
  expect(stderr).toContain('output/edited')
  expect(workspace.read(redline)).toBe('worked on by hand')
  expect(await workspace.run(...diff, '--force')).toMatchObject({
    code: 0,
    stdout: `${redline}\n${changes} (unchanged)\n`,
  })
})

test('roles that came or went are inserted or deleted as a whole', async () => {
  const repository = openRepository()
  repository.release('v1', baker)
  repository.git('rm', '--quiet', '-r', 'roles/baker')
  repository.release('v2', miller)
  const { code, stdout } = await repository.run('diff', 'v1', 'v2', '--format', 'docx')
  const files = ['baker', 'miller'].map((role) => `diff/${role}.en.redline.docx\ndiff/${role}.en.changes.docx\n`)
  expect({ code, stdout }).toEqual({ code: 0, stdout: files.join('') })
  const [gone, added] = ['baker', 'miller'].map((role) => changesOf(repository, `diff/${role}.en.redline.docx`))
  expect(gone?.map(({ text }) => text)).toContain('keeps the oven hot for 3 loaves')
  expect(added?.map(({ text }) => text)).toContain('keeps the oven hot for 3 loaves')
})

test('where nothing changed nothing is written', async () => {
  const workspace = twoReleases()
  expect(await workspace.run('diff', 'old', 'old', '--format', 'docx')).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(workspace.files('diff')).toEqual([])
})

test.each([
  [['--format', 'docx', '--author', ' '], '--author'],
  [['--format', 'docx', '--date', '2027-02-30'], '--date'],
  [['--format', 'docx', '--name', '../{role}.{ext}'], '--name'],
  [['--out', 'there'], '--format docx'],
  [['--format', 'json', '--author', 'Mari'], '--format docx'],
])('jd diff old new %j is a mistake of the command line', async (options, named) => {
  const workspace = twoReleases()
  const { code, stdout, stderr } = await workspace.run('diff', 'old', 'new', ...options)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(named)
  expect(workspace.files('diff')).toEqual([])
})
