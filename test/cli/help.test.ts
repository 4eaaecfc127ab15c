import { expect, test } from 'vitest'
import { baker } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

const commands = ['build', 'diff', 'list', 'show', 'schema', 'init', 'new', 'completion', 'verify']

/** Those of `diff` need releases, those of `new` a workspace, those of `verify` files: they are tried in their own tests. */
const anywhere = commands.filter((command) => !['diff', 'new', 'verify'].includes(command))

test.each([['--help'], ['-h'], ['help']])('jd %s names every command, with examples and exit codes', async (word) => {
  const { code, stdout, stderr } = await openWorkspace().run(word)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
  expect(stdout).toMatch(/^Examples:\n {2}\$ jd /m)
  expect(stdout).toMatch(/Exit codes: 0 done .* 1 .* 2 .* 3 /)
})

test('without a command the help stands where problems do', async () => {
  const { code, stdout, stderr } = await openWorkspace().run()
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^Usage: jd /)
})

test('the help shows each command as its own help does', async () => {
  const { stdout } = await openWorkspace().run('--help')
  for (const command of commands) {
    const own = (await openWorkspace().run(command, '--help')).stdout
    const [, usage = ''] = /^Usage: jd (.*)$/m.exec(own) ?? []
    expect(stdout).toContain(`\n  ${usage} `)
  }
})

test.each(commands)('jd %s --help shows how it is used', async (command) => {
  const { code, stdout, stderr } = await openWorkspace().run(command, '--help')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(new RegExp(`^Usage: jd ${command} `))
  expect(stdout).toContain('--reporter')
  expect(stdout).toMatch(/^Examples:\n {2}\$ jd /m)
})

/** Somebody who presses Ctrl-C as soon as that is waited for: an example that watches ends. */
const atOnce = (stop: () => void) => {
  setImmediate(stop)
  return () => {}
}

test.each(anywhere)('every example of jd %s works', { timeout: 120_000 }, async (command) => {
  const { stdout } = await openWorkspace().run(command, '--help')
  const all = [...stdout.matchAll(/^ {2}\$ jd (.*?)(?: {2,}.*| \|.*)?$/gm)].map(([, line = '']) => line)
  // What asks for a company's data first is tried in a test of its own.
  const examples = all.filter((example) => !example.includes('--complete'))
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) {
    const words = [...example.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))
    const workspace = openWorkspace({ 'staff.csv': 'name\nMari Maasikas\n' }, { onInterrupt: atOnce })
    const { code, stderr } = await workspace.run(...words)
    expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: '' })
  }
})

test.each([['--version'], ['build', '--version'], ['list', '--version']])(
  'jd %s %s prints the version',
  async (...argv) => {
    const words = argv.filter((word) => word !== undefined)
    expect(await openWorkspace().run(...words)).toEqual({ code: 0, stdout: '0.0.0-test\n', stderr: '' })
  },
)

test('the version stands in the document as the tool that made it', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'html')
  expect(workspace.read('build/baker.en.html')).toContain('jobdesc 0.0.0-test')
})
