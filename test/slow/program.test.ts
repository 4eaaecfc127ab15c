import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const folder = temporaryFolder()
const jd = (...argv: readonly string[]) => runTool(process.execPath, [program, ...argv], { cwd: folder })
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

beforeAll(assertBuilt)

describe('exit codes of the program itself', { timeout: 60_000 }, () => {
  test('0: done', () => {
    expect(jd('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    const built = jd('build', 'account-manager', '--lang', 'et')
    expect(built).toEqual({ code: 0, stdout: 'build/account-manager.et.docx\n', stderr: '' })
    expect(readFileSync(path.join(folder, 'build/account-manager.et.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('1: the input has errors', () => {
    const settings = path.join(folder, 'jd.yaml')
    writeFileSync(settings, 'organisation:\n\tname: x\n')
    const { code, stdout, stderr } = jd('build', 'account-manager', '--lang', 'en')
    writeFileSync(settings, '')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('jd.yaml:2:1')
  })

  test.each([
    [['build', 'no-such-role'], 'account-manager'],
    [['build', 'account-manager', '--lang', 'xx'], 'et'],
    [['frobnicate'], 'frobnicate'],
  ])('2: %j', (argv, named) => {
    const { code, stdout, stderr } = jd(...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(named)
  })
})

test.skipIf(!hasTool('bash', '-c', 'head --version'))(
  'a reader that has seen enough is no fault (needs bash, head)',
  { timeout: 60_000 },
  () => {
    const line = `"$0" "$1" build account-manager -l all -j all --format json --out x --reporter json | head -1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = runTool('bash', ['-c', line, process.execPath, program], { cwd: folder })
    expect({ stdout, stderr }).toEqual({ stdout: '{\n0\n', stderr: '' })
    const shown = runTool('bash', [
      '-c',
      '"$0" "$1" show account-manager -l all | head -c 1',
      process.execPath,
      program,
    ])
    expect({ stdout: shown.stdout.length, stderr: shown.stderr }).toEqual({ stdout: 1, stderr: '' })
  },
)

describe.skipIf(!hasTool('npx', '--version'))('npx (needs npx)', { timeout: 60_000 }, () => {
  test.each(['jd', 'jobdesc'])('npx %s is this program', (name) => {
    const { code, stdout } = runTool('npx', ['--no-install', name, '--version'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${version}\n` })
  })
})
