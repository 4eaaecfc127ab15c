import { expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { clauseParagraph, editDocx, replaceWords, settleAll } from '../support/edit-docx.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

const within = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))

/** One clause changed, one new, one gone, and two in another order. */
const changed = {
  'roles/baker/role.yaml': bakerRole
    .replace('1.0.0', '2.0.0')
    .replace(
      '    - keep-oven\n    - common.duties.observe-safety',
      '    - common.duties.observe-safety\n    - keep-oven\n    - sweep',
    )
    .replace('    - bake-bread\n', '    - bake-cakes\n'),
  'roles/baker/en.yaml': bakerCell
    .replace('hot', 'warm')
    .replace('bake-bread: to bake bread', 'bake-cakes: to bake cakes')
    .concat('    sweep: sweeps the yard\n'),
}

const redline = 'diff/baker.en.redline.docx'

/** A folder with the redline alone: nobody has the sources. */
async function redlineAlone(): Promise<Workspace> {
  const releases = openWorkspace({ ...within('old', baker), ...within('new', changed) })
  const { code, stderr } = await releases.run('diff', 'old', 'new', '--format', 'docx')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return openWorkspace({ 'r.docx': releases.bytes(redline) })
}

async function verified(workspace: Workspace) {
  const { code, stdout } = await workspace.run('verify', 'r.docx', '--reporter', 'json')
  const [one] = JSON.parse(stdout)
  return { code, ...one }
}

test('a redline is untouched, and tells both versions', async () => {
  const workspace = await redlineAlone()
  expect(await verified(workspace)).toMatchObject({
    code: 0,
    role: 'baker',
    version: '2.0.0',
    state: 'untouched',
    form: 'untouched',
    redline: { from: '1.0.0', to: '2.0.0', reads: 'both' },
    clauses: [],
  })
  expect((await workspace.run('verify', 'r.docx')).stdout).toMatch(/: untouched redline from 1\.0\.0 to 2\.0\.0\n$/)
})

test.each([
  ['accept', 'to', '2.0.0'],
  ['reject', 'from', '1.0.0'],
] as const)('with all changes settled by %s it is the other document, untouched', async (how, reads, version) => {
  const workspace = await redlineAlone()
  const before = await verified(workspace)
  workspace.write(
    'r.docx',
    editDocx(workspace.bytes('r.docx'), (document) => settleAll(document, how)),
  )
  const after = await verified(workspace)
  expect(after).toMatchObject({ code: 0, state: 'untouched', version, pending: 0, clauses: [], redline: { reads } })
  expect(after.source === before.source).toBe(how === 'accept')
})

test('an edit of it is named, whether its changes are still tracked or accepted', async () => {
  for (const settles of [false, true]) {
    const workspace = await redlineAlone()
    const edited = editDocx(workspace.bytes('r.docx'), (document) => {
      if (settles) settleAll(document, 'accept')
      replaceWords(clauseParagraph(document, '_jd_duties_sweep'), 'yard', 'street')
    })
    workspace.write('r.docx', edited)
    expect(await verified(workspace)).toMatchObject({
      code: 1,
      state: 'edited',
      redline: { reads: 'neither' },
      clauses: [{ clause: 'duties.sweep', change: 'changed', words: 'sweeps the street' }],
    })
  }
})

test('a change that was rejected while the others were accepted is told as such', async () => {
  const workspace = await redlineAlone()
  const edited = editDocx(workspace.bytes('r.docx'), (document) => {
    const sweep = clauseParagraph(document, '_jd_duties_sweep')
    sweep.parentNode?.removeChild(sweep)
    settleAll(document, 'accept')
  })
  workspace.write('r.docx', edited)
  expect(await verified(workspace)).toMatchObject({
    code: 1,
    clauses: [{ clause: 'duties.sweep', change: 'removed', rejected: true }],
  })
})
