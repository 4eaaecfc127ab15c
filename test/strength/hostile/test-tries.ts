import { expect, test } from 'vitest'
import { pageOf } from './page-of.ts'
import { type Result, runTry, secret } from './run-try.ts'
import type { Tries, Try } from './try.ts'

/** In seconds of a processor, on the slowest machine that runs these tests. */
const longest = 20

/** More than anybody reads, and what a line of a million letters would fill. */
const mostSaid = 100_000

/** What goes on whatever the input is, and what is its own: how it ends. */
export function testTries(tries: Tries): void {
  const results: Result[] = []
  test.each(tries.tries)('$name', async (one) => {
    const result = await runTry(one)
    results.push(result)
    expectSound(one, result)
  })
  test('the page tells of each what the program says', async () => {
    expect(results).toHaveLength(tries.tries.length)
    await expect(pageOf(tries, results)).toMatchFileSnapshot(`../../../docs/strength/hostile-input/${tries.page}.md`)
  })
}

function expectSound({ code, argv, mayWrite, maySay = mostSaid }: Try, result: Result): void {
  const said = result.outcomes.map(({ stdout, stderr }) => stdout + stderr).join('')
  expect(said).not.toMatch(/\n\s+at |jd is broken|undefined|\[object Object\]|native code/)
  expect(result.outcomes.map((outcome) => outcome.code)).toEqual([code, code])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
  expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(said).not.toContain(secret)
  expect(said.length).toBeLessThan(maySay)
  const allowed = mayWrite ?? (code === 2 || argv?.[0] === 'check' ? nothing : own)
  expect(result.written.filter((name) => !allowed.test(name))).toEqual([])
  if (code > 0) expect(result.outcomes.every(({ stdout, stderr }) => stdout + stderr !== '')).toBe(true)
  expect(result.seconds).toBeLessThan(longest)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

/** No name is like it. */
const nothing = /(?!)/

/** Whole documents of the baker and the list of them, whatever else there is in the workspace. */
const own = /^build\/(?:baker\.[^/]*\.docx|\.jd-build\.json)$/
