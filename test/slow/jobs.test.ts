import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildTemplate } from '../support/build-template.ts'
import { guild, withoutEstonianDuty } from '../support/guild.ts'
import { pngOf } from '../support/pictures.ts'
import { assertBuilt, program } from '../support/program.ts'
import { englishLetterhead } from '../support/sample-templates.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const folder = temporaryFolder()

const people = (count: number) => Array.from({ length: count }, (_, index) => `Person ${index}\n`).join('')

beforeAll(() => {
  assertBuilt()
  const files = {
    ...guild(5),
    ...withoutEstonianDuty('trade-3'),
    'jd.yaml': 'organisation: { name: Old Mill Ltd, logo: logo.png }\n',
    'logo.png': pngOf(300, 80),
    'letter.docx': buildTemplate(englishLetterhead),
    'people.csv': people(20),
    'many.csv': people(400),
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
})

const built = (jobs: string, out: string, argv: readonly string[]) => {
  const outcome = runTool(process.execPath, [program, 'build', ...argv, '--jobs', jobs, '-o', out], { cwd: folder })
  const files = readdirSync(path.join(folder, out)).map((name) => [
    name,
    readFileSync(path.join(folder, out, name)).toString('base64'),
  ])
  return { ...outcome, stdout: outcome.stdout.replaceAll(`${out}/`, ''), files }
}

test.each<[string, readonly string[]]>([
  ['documents', ['--format', 'docx,html', '-j', 'EE,GB']],
  ['staff', ['--staff', 'people.csv', '--per-person', '-l', 'et', '--template', 'letter.docx']],
])('threads make what the program makes by itself: %s', { timeout: 120_000 }, (name, argv) => {
  const one = built('1', `${name}-1`, argv)
  expect(one.code).toBe(1)
  expect(one.files.length).toBeGreaterThan(20)
  expect(built('3', `${name}-3`, argv)).toEqual(one)
})

test('Ctrl-C ends all threads at once; every file that is there is whole, and the next run makes the rest', {
  timeout: 240_000,
}, async () => {
  const out = path.join(folder, 'interrupted')
  mkdirSync(out)
  const argv = ['build', 'trade-1', '-l', 'et', '--staff', 'many.csv', '--per-person', '--jobs', '2', '-o', out]
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const watcher = watch(out, (_, name) => {
    if (name?.endsWith('.docx')) child.kill('SIGINT')
  })
  expect(await ended).toBe('SIGINT')
  watcher.close()
  const documents = () => readdirSync(out).filter((name) => name.endsWith('.docx'))
  const there = documents().map((name) => [name, readFileSync(path.join(out, name))] as const)
  expect(there.length).toBeGreaterThan(0)
  expect(there.length).toBeLessThan(402)
  const { code, stderr } = runTool(process.execPath, [program, ...argv, '--quiet'], { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(documents()).toHaveLength(402)
  for (const [name, bytes] of there) expect(readFileSync(path.join(out, name)).equals(bytes)).toBe(true)
})

test.skipIf(!hasTool('xargs', '--version'))(
  'several programs at once write one folder, and its list knows what each of them made (needs xargs)',
  { timeout: 240_000 },
  () => {
    const page = readFileSync('docs/batches.md', 'utf8')
    const [script = ''] = /^seq .*$/m.exec(page) ?? []
    const together = path.join(folder, 'together')
    for (const [name, content] of Object.entries(guild(4))) {
      mkdirSync(path.dirname(path.join(together, name)), { recursive: true })
      writeFileSync(path.join(together, name), content)
    }
    // What `npx --no jobdesc` calls where it is installed.
    const npx = `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${program}" "$@" --format docx,txt\n`
    writeFileSync(path.join(together, 'npx'), npx, { mode: 0o755 })
    const env = { PATH: `${together}:${process.env.PATH}` }
    const parts = runTool('sh', ['-c', script], { cwd: together, env })
    expect(parts).toEqual({ code: 0, stdout: '', stderr: '' })
    const argv = ['build', '--lang', 'all', '--format', 'docx,txt', '--reporter', 'json']
    const whole = runTool(process.execPath, [program, ...argv], { cwd: together })
    expect({ code: whole.code, stderr: whole.stderr }).toEqual({ code: 0, stderr: '' })
    const { built } = JSON.parse(whole.stdout) as { built: { cached: boolean }[] }
    expect(built.map(({ cached }) => cached)).toEqual(Array.from({ length: 16 }, () => true))
    expect(readdirSync(path.join(together, 'build'))).toHaveLength(17)
  },
)

test.each([
  ['throws when it is loaded', "throw new Error('no such luck')", 'Error: no such luck\n    at '],
  ['ends by itself', 'process.exit(7)', 'Error: A worker ended by itself, with code 7'],
])('a thread that %s is a fault of jd: exit 3, and no thread is left waiting', (name, code, told) => {
  const broken = path.join(folder, `package, ${name}`)
  for (const part of ['bin', 'dist', 'roles', 'locales', 'package.json']) {
    cpSync(part, path.join(broken, part), { recursive: true })
  }
  writeFileSync(path.join(broken, 'dist', 'render-worker.js'), code)
  const jd = path.join(broken, 'bin', 'jd.js')
  const run = runTool(process.execPath, [jd, 'build', '--jobs', '2', '-o', name], { cwd: folder })
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 3, stdout: '' })
  expect(run.stderr).toContain(told)
})
