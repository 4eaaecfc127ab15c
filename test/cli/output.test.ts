import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openOutput } from '../../src/cli/output.ts'
import { openWorkspace } from '../support/workspace.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An output folder, and the world of a run in it. */
function openFolder() {
  const { folder } = openWorkspace()
  const build = path.join(folder, 'build')
  const open = () => openOutput(build, { cwd: folder } as Parameters<typeof openOutput>[1])
  const list = () => JSON.parse(readFileSync(path.join(build, '.jd-build.json'), 'utf8')) as { files: object }
  const names = () => readdirSync(build).sort()
  return { build, open, list, names }
}

/** The process id of no process. */
const dead = 999_999_999

/** The run that wrote last is killed: what it left carries the id of a process that is gone. */
function kill(build: string): void {
  for (const name of readdirSync(build).filter((name) => name.startsWith(`.jd-${process.pid}-`))) {
    renameSync(path.join(build, name), path.join(build, name.replace(String(process.pid), String(dead))))
  }
}

const old = new Date('2020-01-01T00:00:00Z')

test('what a killed run wrote counts as written by jd, and the next run may overwrite it', async () => {
  const { build, open, list, names } = openFolder()
  await open().write('a.html', bytes('one'))
  kill(build)
  expect(names()).toContain('a.html')
  expect(names()).not.toContain('.jd-build.json')
  const next = open()
  expect((await next.write('a.html', bytes('two')))?.diagnostics).toEqual([])
  next.close()
  expect(names()).toEqual(['.jd-build.json', 'a.html'])
  expect(Object.keys(list().files)).toEqual(['a.html'])
})

test('two runs killed one after the other, the second before its file had its name', async () => {
  const { build, open, names } = openFolder()
  await open().write('a.html', bytes('one'))
  kill(build)
  const second = open()
  await second.write('a.html', bytes('two'))
  writeFileSync(path.join(build, 'a.html'), 'one')
  kill(build)
  const third = open()
  expect((await third.write('a.html', bytes('three')))?.diagnostics).toEqual([])
  third.close()
  expect(names()).toEqual(['.jd-build.json', 'a.html'])
})

test('a file that a killed run only announced, and that somebody else put there, is left alone', async () => {
  const { build, open, list } = openFolder()
  await open().write('a.html', bytes('one'))
  writeFileSync(path.join(build, 'a.html'), 'by hand')
  kill(build)
  const next = open()
  expect((await next.write('a.html', bytes('two')))?.diagnostics).toMatchObject([{ rule: 'output/edited' }])
  expect((await next.write('b.html', bytes('b')))?.diagnostics).toEqual([])
  next.close()
  expect(Object.keys(list().files)).toEqual(['b.html'])
  expect(readFileSync(path.join(build, 'a.html'), 'utf8')).toBe('by hand')
})

test('what a killed run wrote stays on the list when the next one makes other files', async () => {
  const { build, open, list } = openFolder()
  await open().write('a.html', bytes('one'))
  kill(build)
  const next = open()
  await next.write('b.html', bytes('b'))
  next.close()
  expect(Object.keys(list().files)).toEqual(['a.html', 'b.html'])
})

test('two runs at the same time: the list holds the files of both', async () => {
  const { open, list, names } = openFolder()
  const [one, other] = [open(), open()]
  await one.write('a.html', bytes('a'))
  await other.write('b.html', bytes('b'))
  one.close()
  await other.write('c.html', bytes('c'))
  other.close()
  expect(Object.keys(list().files)).toEqual(['a.html', 'b.html', 'c.html'])
  expect(names()).toEqual(['.jd-build.json', 'a.html', 'b.html', 'c.html'])
})

test.each([
  ['first', [0, 1]],
  ['last', [1, 0]],
] as const)('two runs that write one file differently: the one that wrote it last closes %s', async (_, order) => {
  const { open } = openFolder()
  const runs = [open(), open()]
  await runs[1]?.write('a.html', bytes('early'))
  expect((await runs[0]?.write('a.html', bytes('late')))?.diagnostics).toEqual([])
  for (const at of order) runs[at]?.close()
  expect((await open().write('a.html', bytes('next')))?.diagnostics).toEqual([])
})

test('a list whose lock a killed run kept is written none the less', async () => {
  const { build, open, names } = openFolder()
  mkdirSync(build)
  writeFileSync(path.join(build, '.jd-build.lock'), String(dead))
  const run = open()
  await run.write('a.html', bytes('a'))
  run.close()
  expect(names()).toEqual(['.jd-build.json', 'a.html'])
})

test('a lock of another machine is waited for, whatever has that process id here', async () => {
  const { build, open, names } = openFolder()
  mkdirSync(build)
  const lock = path.join(build, '.jd-build.lock')
  writeFileSync(lock, `${dead} elsewhere`)
  const run = open()
  await run.write('a.html', bytes('a'))
  // Whoever holds it lets go only after it was asked for; where nobody waits, the lock is gone before that.
  const release = `const { existsSync, renameSync } = require('node:fs')
    setTimeout(() => { if (existsSync(${JSON.stringify(lock)})) renameSync(${JSON.stringify(lock)}, ${JSON.stringify(`${lock}.released`)}) }, 300)`
  const holder = spawn(process.execPath, ['-e', release], { stdio: 'ignore' })
  run.close()
  await new Promise((resolve) => holder.once('exit', resolve))
  expect(names()).toEqual(['.jd-build.json', '.jd-build.lock.released', 'a.html'])
})

test.each([
  ['of a process id that another process has now', `.jd-${process.ppid}-0a1b2c.tmp`],
  ['of this process id, as in a container', `.jd-${process.pid}-0a1b2c.tmp`],
  ['of an older version', `.jd-${process.pid}-baker.en.docx.tmp`],
])('what was left behind long ago is swept: %s', (_, name) => {
  const { build, open, names } = openFolder()
  mkdirSync(build)
  writeFileSync(path.join(build, name), 'half')
  utimesSync(path.join(build, name), old, old)
  open().close()
  expect(names()).toEqual([])
})

test('what another run at work has just begun is left to it', () => {
  const { build, open, names } = openFolder()
  mkdirSync(build)
  writeFileSync(path.join(build, `.jd-${process.ppid}-0a1b2c.tmp`), 'half')
  open().close()
  expect(names()).toEqual([`.jd-${process.ppid}-0a1b2c.tmp`])
})

test('a file with the longest name there is', async () => {
  const { open, names } = openFolder()
  const name = `${'a'.repeat(250)}.html`
  const run = open()
  await run.write(name, bytes('a'))
  run.close()
  expect(names()).toEqual(['.jd-build.json', name])
})

test.each([
  ['nothing', ''],
  ['a torn list', '{"format":1,"files":{"a.html":"0'],
  ['null', 'null'],
  ['another kind of value', '{"files":"abc"}'],
  ['keys of the prototype', '{"files":{"__proto__":{"a.html":"x"},"constructor":"x","toString":7}}'],
  ['names that lead out', `{"files":{"/etc/passwd":"${'0'.repeat(64)}","../../a":"${'0'.repeat(64)}"}}`],
])('a list of files that holds %s is none', async (_, text) => {
  const { build, open, list } = openFolder()
  mkdirSync(build)
  writeFileSync(path.join(build, '.jd-build.json'), text)
  const run = open()
  for (const name of ['a.html', 'constructor', '__proto__']) {
    expect((await run.write(name, bytes('a')))?.diagnostics).toEqual([])
  }
  run.close()
  expect(Object.keys(list().files)).toEqual(['__proto__', 'a.html', 'constructor'])
})
