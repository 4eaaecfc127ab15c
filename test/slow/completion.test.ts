import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { baker } from '../support/baker.ts'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const folder = temporaryFolder()
const tools = path.join(folder, 'tools of mine')
const workspace = path.join(folder, 'work')

beforeAll(() => {
  assertBuilt()
  mkdirSync(tools)
  symlinkSync(program, path.join(tools, 'jd'))
  for (const [name, text] of Object.entries({ ...baker, 'a folder/x': '' })) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true })
    writeFileSync(path.join(workspace, name), text)
  }
})

/** What a shell says, with `jd` in its path and the workspace as current directory. */
function inShell(shell: string, argv: readonly string[]): readonly string[] {
  const env = { PATH: `${tools}:${process.env.PATH}`, HOME: folder }
  const { stdout, stderr } = runTool(shell, argv, { cwd: workspace, env })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

const shells = { bash: ['--version'], zsh: ['--version'], fish: ['--version'] }

describe.each(Object.entries(shells))('%s', (shell, argv) => {
  test.skipIf(!hasTool(shell, ...argv))('reads the script without a complaint (needs the shell)', () => {
    const script = path.join(folder, `jd.${shell}`)
    writeFileSync(script, runTool(process.execPath, [program, 'completion', shell]).stdout)
    expect(runTool(shell, ['-n', script])).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

/** The words as bash parts them: at spaces, and at `=`, which is a word of its own. */
const bashSays = (line: string): readonly string[] =>
  inShell('bash', [
    '--norc',
    '-c',
    `source <(jd completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _jd jd 2> /dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`,
    'bash',
    ...line.replaceAll('=', ' = ').replace(/ = $/, ' =').split(' '),
  ])

test.skipIf(!hasTool('bash', '--version')).each([
  ['jd sh', ['show']],
  ['jd build b', ['baker']],
  ['jd build -l en,e', ['en,et']],
  ['jd build --lang=e', ['en', 'et']],
  ['jd check --reporter=', ['github', 'json', 'junit', 'pretty', 'sarif']],
  ['jd check ro', ['roles']],
  ['jd build --out=ro', ['roles']],
  ['jd build -o a', ['a folder']],
  ['jd frobnicate x', []],
])('bash completes %s (needs bash)', { timeout: 60_000 }, (line, expected) => {
  expect(bashSays(line)).toEqual(expected)
})

test.skipIf(!hasTool('bash', '--version'))('bash completes both names of the program (needs bash)', () => {
  const [line] = inShell('bash', [
    '--norc',
    '-c',
    'source <(jd completion bash); complete -p jd jobdesc | sort | tr "\\n" " "',
  ])
  expect(line).toBe('complete -F _jd jd complete -F _jd jobdesc ')
})

test.skipIf(!hasTool('fish', '--version')).each([
  ['jd sh', ['show']],
  ['jd build b', ['baker']],
  ['jd build -l en,e', ['en,et']],
  ['jd build --lang=e', ['--lang=en', '--lang=et']],
  ['jd check ro', ['roles/']],
])('fish completes %s (needs fish)', { timeout: 60_000 }, (line, expected) => {
  const lines = inShell('fish', ['--no-config', '-c', 'jd completion fish | source; complete -C $argv[1]', line])
  expect(lines.map((each) => each.split('\t')[0])).toEqual(expected)
})
