import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import {
  drawFrom,
  expectSame,
  expectWhole,
  few,
  filesIn,
  tries as howOften,
  jd,
  notBroken,
  report,
} from '../support/faults.ts'
import { assertBuilt } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const tries = howOften.others
const folder = temporaryFolder()
const env = { XDG_CACHE_HOME: path.join(folder, 'cache') }

/** A workspace that has the role for its own, in another version and other words than the shelf's of that name. */
function openHome(): string {
  const home = mkdtempSync(path.join(folder, 'home-'))
  const role = path.join(home, 'roles', 'account-manager')
  cpSync('roles/account-manager', role, { recursive: true })
  reword(path.join(role, 'role.yaml'), /^version: .+$/m, 'version: 99.0.0')
  reword(path.join(role, 'et.yaml'), /kliendi/g, 'ostja')
  mkdirSync(path.join(home, 'locales/languages'), { recursive: true })
  cpSync('locales/languages/et', path.join(home, 'locales/languages/et'), { recursive: true })
  return home
}

function reword(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(file, text.replace(from, to))
}

const build = (home: string, ...rest: Parameters<typeof jd>[2][]) => jd(few, { cwd: home, env }, ...rest)

/** Whatever the program writes into it meanwhile; `maxRetries` would not look for what is new in it. */
function vanish(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    vanish(place)
  }
}

let whole: ReadonlyMap<string, Buffer>
/** Of the shelf's role of that name. */
let shelf: ReadonlyMap<string, Buffer>
/** Milliseconds of a whole run. */
let lasts: number

beforeAll(async () => {
  assertBuilt()
  const home = openHome()
  await build(home)
  rmSync(path.join(home, 'build'), { recursive: true })
  const run = await build(home)
  expect(run).toMatchObject({ code: 0, stderr: '' })
  lasts = run.lasted
  whole = filesIn(path.join(home, 'build'))
  const bare = mkdtempSync(path.join(folder, 'bare-'))
  expect(await build(bare)).toMatchObject({ code: 0, stderr: '' })
  shelf = filesIn(path.join(bare, 'build'))
  for (const [name, bytes] of whole) expect(shelf.get(name)?.equals(bytes)).toBe(false)
}, 240_000)

test.for([
  ['the role’s folder', 'roles/account-manager', 7_000_101],
  ['a cell of the role', 'roles/account-manager/et.yaml', 7_000_102],
  ['the words of a language', 'locales/languages/et', 7_000_103],
  ['the folder of outputs', 'build', 7_000_104],
  ['the whole workspace', '.', 7_000_105],
] as const)(
  '%s vanishes at a random moment of a build: no crash, every file is whole, the next run completes',
  {
    timeout: 60_000 + tries * 30_000,
  },
  async ([, name, seed], context) => {
    const draw = drawFrom(seed)
    let hits = 0
    for (let round = 0; round < tries; round += 1) {
      const home = openHome()
      const place = path.join(home, 'build')
      let vanished = false
      // Most is read at the beginning.
      const moment = draw() ** 2 * lasts
      const run = await build(home, (child) => {
        const clock = setTimeout(() => {
          vanished = true
          vanish(path.join(home, name))
        }, moment)
        child.on('exit', () => clearTimeout(clock))
      })
      if (vanished) hits += 1
      notBroken(run)
      expect([0, 1, 2]).toContain(run.code)
      // A role that is gone before it is looked for is the shelf's; never is a document of both.
      expectWhole(place, whole, shelf)
      if (run.code !== 0) expect(run.stderr).not.toBe('')
      cpSync(openHome(), home, { recursive: true })
      expect(await build(home)).toMatchObject({ code: 0, stderr: '' })
      expectSame(place, whole)
      rmSync(home, { recursive: true })
    }
    report(context, { tries, hits })
    expect(hits).toBeGreaterThan(tries / 3)
  },
)
