import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  all,
  drawFrom,
  type Ended,
  expectSame,
  expectWhole,
  filesIn,
  tries as howOften,
  jd,
  report,
} from '../support/faults.ts'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runTool } from '../support/tool.ts'

const tries = howOften.signals
const folder = temporaryFolder()
const env = { XDG_CACHE_HOME: path.join(folder, 'cache') }

/** What stands in no document of the other state. */
const states = { before: 'organisation.name=Enne OÜ', after: 'organisation.name=Pärast OÜ' }

const kinds = {
  docx: ['--format', 'docx'],
  others: ['--format', 'html,json', '--name', '{lang}/{role}.{jurisdiction}.{ext}'],
}

type Kind = keyof typeof kinds

const build = (
  place: string,
  kind: Kind,
  state: keyof typeof states,
  ...rest: Parameters<typeof jd>[2][]
): Promise<Ended> => jd([...all, ...kinds[kind], '--out', place, '--set', states[state]], { cwd: folder, env }, ...rest)

const undisturbed = {} as Record<Kind, Record<keyof typeof states, ReadonlyMap<string, Buffer>>>
/** Milliseconds that a whole run takes; measured again on the way, since a machine has more to do than this. */
const lasts = {} as Record<Kind, number>

beforeAll(async () => {
  assertBuilt()
  for (const kind of ['docx', 'others'] as const) {
    const place = path.join(folder, `undisturbed-${kind}`)
    expect(await build(place, kind, 'before')).toMatchObject({ code: 0, stderr: '' })
    const before = filesIn(place)
    const run = await build(place, kind, 'after')
    expect(run).toMatchObject({ code: 0, stderr: '' })
    lasts[kind] = run.lasted
    undisturbed[kind] = { before, after: filesIn(place) }
  }
}, 240_000)

test('undisturbed, 48 Word documents are valid, and 96 files of other formats complete', { timeout: 120_000 }, () => {
  const word = [...undisturbed.docx.after.keys()].filter((name) => name.endsWith('.docx'))
  expect(word).toHaveLength(48)
  const files = word.map((name) => path.join(folder, 'undisturbed-docx', name))
  const { code } = runTool(process.execPath, [program, 'verify', ...files], { env, cwd: folder })
  expect(code).toBe(0)
  const others = [...undisturbed.others.after].filter(([name]) => !name.startsWith('.'))
  expect(others).toHaveLength(96)
  for (const [name, bytes] of others) {
    if (name.endsWith('.json')) JSON.parse(bytes.toString('utf8'))
    if (name.endsWith('.html')) expect(bytes.toString('utf8')).toMatch(/<\/html>\s*$/)
    expect(bytes.length).toBeGreaterThan(5000)
  }
})

/** A fresh folder, every other time one in which a whole run of another state was before. */
async function openPlace(kind: Kind, isBuilt: boolean): Promise<string> {
  const place = path.join(mkdtempSync(path.join(folder, 'try-')), 'build')
  if (!isBuilt) return place
  mkdirSync(place, { recursive: true })
  const run = await build(place, kind, 'before')
  expect(run).toMatchObject({ code: 0 })
  lasts[kind] = run.lasted
  return place
}

const seeds = { SIGINT: 7_000_002, SIGTERM: 7_000_015, SIGKILL: 7_000_009 }

describe.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s', (signal) => {
  test(`${signal} at random moments of a build of 48 documents: every file is whole, the next run completes`, {
    timeout: 60_000 + tries * 60_000,
  }, async (context) => {
    const draw = drawFrom(seeds[signal])
    let hits = 0
    for (let round = 0; round < tries; round += 1) {
      const kind = round % 2 === 0 ? 'docx' : 'others'
      const { before, after } = undisturbed[kind]
      const place = await openPlace(kind, round % 4 >= 2)
      const moment = draw() * lasts[kind]
      const run = await build(place, kind, 'after', (child) => {
        const clock = setTimeout(() => child.kill(signal), moment)
        child.on('exit', () => clearTimeout(clock))
      })
      if (run.signal === signal) hits += 1
      else expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
      expectWhole(place, before, after)
      expect(await build(place, kind, 'after')).toMatchObject({ code: 0, stderr: '' })
      expectSame(place, after)
      rmSync(path.dirname(place), { recursive: true })
    }
    report(context, { tries, hits })
    expect(hits).toBeGreaterThan(tries / 3)
  })
})
