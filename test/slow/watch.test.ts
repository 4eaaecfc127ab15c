import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const running: ChildProcess[] = []

beforeAll(assertBuilt)
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

const write = (name: string, content: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}

/** The program at work; `next` waits for its next line. */
function start(...argv: readonly string[]) {
  const child = spawn(process.execPath, [program, 'build', ...argv, '--watch'], { cwd: folder })
  running.push(child)
  const lines: string[] = []
  const waiting: ((line: string) => void)[] = []
  const hear = (data: Buffer) => {
    for (const line of data
      .toString('utf8')
      .split('\n')
      .filter((one) => one !== '')) {
      const wake = waiting.shift()
      if (wake) wake(line)
      else lines.push(line)
    }
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const next = (): Promise<string> => {
    const line = lines.shift()
    return line === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(line)
  }
  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const line = await next()
      if (pattern.test(line)) return line
    }
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code))
  })
  return { child, until, ended }
}

test('real saves are seen: in place, by rename, of new folders, of what was deleted and put back', {
  timeout: 120_000,
}, async () => {
  for (const [name, content] of Object.entries(baker)) write(name, content)
  const { child, until, ended } = start('--format', 'txt')
  await until(/^build\/baker\.en\.txt$/)

  write('roles/baker/en.yaml', bakerCell.replace('hot', 'warm'))
  expect(await until(/ebuil/)).toMatch(/^Rebuilt build\/baker\.en\.txt \(\d+\.\d\d s\)$/)

  write('roles/baker/en.yaml~', bakerCell.replace('hot', 'cold'))
  renameSync(path.join(folder, 'roles/baker/en.yaml~'), path.join(folder, 'roles/baker/en.yaml'))
  expect(await until(/ebuil/)).toMatch(/^Rebuilt build\/baker\.en\.txt/)

  write('roles/miller/en.yaml', bakerCell.replaceAll('baker', 'miller'))
  write('roles/miller/role.yaml', bakerRole.replace('id: baker', 'id: miller'))
  await until(/^Rebuilt build\/miller\.en\.txt/)

  write('roles/miller/en.yaml', 'title: [\n')
  await until(/error/)
  rmSync(path.join(folder, 'roles/miller'), { recursive: true })
  await until(/^Nothing to rebuild \([\d.]+ s\)$/)

  write('roles/miller/en.yaml', bakerCell.replaceAll('baker', 'miller').replace('hot', 'dry'))
  write('roles/miller/role.yaml', bakerRole.replace('id: baker', 'id: miller'))
  await until(/^Rebuilt build\/miller\.en\.txt/)

  write('jd.yaml', 'organisation: { name: The Old Bakery }\n')
  await until(/^Rebuilt 2 files/)

  child.kill('SIGINT')
  expect(await ended).toBe(0)
})
