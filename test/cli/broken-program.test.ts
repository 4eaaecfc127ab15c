import { expect, test } from 'vitest'
import { baker } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

test('a fault of jd itself is told apart from a fault of the input: exit 3, where and with what to report it', async () => {
  const env = {
    get SOURCE_DATE_EPOCH(): string {
      throw new TypeError('no such luck')
    },
  }
  const workspace = openWorkspace(baker, { env })
  const { code, stdout, stderr } = await workspace.run('build')
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toMatch(/jd is broken.*not of your files/)
  expect(stderr).toContain('jobdesc 0.0.0-test')
  expect(stderr).toMatch(/TypeError: no such luck\n\s+at /)
  expect(workspace.files('build')).toEqual([])
})

test.each(['EMFILE', 'ENOMEM', 'EIO', 'ERR_WORKER_OUT_OF_MEMORY'])(
  'what the system has too little of (%s) is no fault of jd: exit 2, and no stack',
  async (code) => {
    const env = {
      get SOURCE_DATE_EPOCH(): string {
        throw Object.assign(new Error(`${code}: too little of it`), { code })
      },
    }
    const run = await openWorkspace(baker, { env }).run('build')
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: `jd: The system refuses: ${code}: too little of it\n  See jd build --help\n`,
    })
  },
)
