import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Ended, expectSame, filesIn, tries as howOften, jd, report } from '../support/faults.ts'
import { assertBuilt } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const tries = howOften.others
const folder = temporaryFolder()
const env = { XDG_CACHE_HOME: path.join(folder, 'cache') }

const freshPlace = (): string => path.join(mkdtempSync(path.join(folder, 'try-')), 'build')

const build = (place: string, ...argv: readonly string[]): Promise<Ended> =>
  jd(['build', ...argv, '--out', place], { cwd: folder, env })

beforeAll(assertBuilt)

const formats = ['--format', 'docx,html,json']
const accounts = ['account-manager', '-l', 'et,en', '-j', 'all', ...formats]
const contracts = ['contract-specialist', '-l', 'et,en', '-j', 'all', ...formats]

/** What these commands leave in a folder one after the other. */
async function oneByOne(commands: readonly (readonly string[])[]): Promise<ReadonlyMap<string, Buffer>> {
  const place = freshPlace()
  for (const argv of commands) expect(await build(place, ...argv)).toMatchObject({ code: 0, stderr: '' })
  return filesIn(place)
}

test.for([
  ['two builds of the same documents', [accounts, accounts]],
  ['two builds of different roles', [accounts, contracts]],
  [
    'a build for each language',
    ['et', 'sq', 'ru', 'uk', 'sv', 'en'].map((lang) => ['account-manager', '-l', lang, ...formats]),
  ],
] as const)(
  '%s into one folder at the same time: all succeed, the folder and its list are as after one by one',
  {
    timeout: 60_000 + tries * 60_000,
  },
  async ([, commands], context) => {
    const expected = await oneByOne(commands)
    for (let round = 0; round < tries; round += 1) {
      const place = freshPlace()
      for (const run of await Promise.all(commands.map((argv) => build(place, ...argv)))) {
        expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
      }
      expectSame(place, expected)
      rmSync(path.dirname(place), { recursive: true })
    }
    report(context, { tries })
  },
)

test('two builds of the same documents with other words: each file is of one of them, and the next run takes none for a stranger’s', {
  timeout: 60_000 + tries * 60_000,
}, async (context) => {
  const states = ['Üks OÜ', 'Teine OÜ'].map((name) => [...accounts, '--set', `organisation.name=${name}`])
  const sound = await Promise.all(states.map((argv) => oneByOne([argv])))
  for (let round = 0; round < tries; round += 1) {
    const place = freshPlace()
    const runs = await Promise.all(states.map((argv) => build(place, ...argv)))
    expect(runs.map(({ code }) => code)).toEqual([0, 0])
    for (const [name, bytes] of filesIn(place)) {
      const isSound = name.startsWith('.') || sound.some((files) => files.get(name)?.equals(bytes))
      expect(isSound ? name : `torn: ${name}`).toBe(name)
    }
    expect(JSON.parse(readFileSync(path.join(place, '.jd-build.json'), 'utf8'))).toHaveProperty('files')
    expect(await build(place, ...(states[0] ?? []))).toMatchObject({ code: 0, stderr: '' })
    expectSame(place, sound[0] ?? new Map())
    rmSync(path.dirname(place), { recursive: true })
  }
  report(context, { tries })
})
