import { describe, expect, test } from 'vitest'
import { guild, withoutEstonianDuty } from '../support/guild.ts'
import { type Outside, openWorkspace } from '../support/workspace.ts'

/** A watch by which each look at it takes so many milliseconds. */
const ticking = (milliseconds: number) => (): (() => number) => {
  let looks = 0
  return () => milliseconds * looks++
}

const built = async (outside: Outside, ...argv: readonly string[]) => {
  let screen = ''
  const heard: Outside['heard'] = (_, text) => {
    screen += text
  }
  const workspace = openWorkspace({ ...guild(6), ...withoutEstonianDuty('trade-6') }, { heard, ...outside })
  const outcome = await workspace.run('build', '--format', 'txt', ...argv)
  return { ...outcome, screen }
}

/** What stands on a terminal in the end: what is written after a carriage return covers what stood there. */
const settled = (screen: string): string =>
  screen
    .split('\n')
    .map((line) =>
      line
        .split('\r')
        .reduce((under, over) => over + under.slice(over.length))
        .trimEnd(),
    )
    .join('\n')

/** What is drawn over and over, as it stood there each time. */
const drawn = (screen: string): readonly string[] =>
  screen
    .split('\r')
    .slice(1)
    .map((line) => line.trimEnd())
    .filter((line) => / of \d+ documents/.test(line))

describe('on a terminal', () => {
  const terminal = { terminal: true, columns: 80, env: { NO_COLOR: '1' } }

  test('a bar counts what was checked and then what was made, with rate and remaining time', async () => {
    const { screen } = await built({ ...terminal, stopwatch: ticking(150) })
    const bars = drawn(screen)
    expect(bars[0]).toMatch(/^\d of 12 documents checked \[[#.]+\] \d\.\d a second, \d s left$/)
    expect(bars.at(-1)).toMatch(/^9 of 10 documents \[#+\.+\] \d\.\d a second, 1 s left$/)
    expect(bars.every((bar) => bar.length < 80)).toBe(true)
  })

  test('in the end only the report stands there, as without a bar', async () => {
    const slow = await built({ ...terminal, stopwatch: ticking(150) })
    const quick = await built(terminal)
    expect(drawn(quick.screen)).toEqual([])
    expect(drawn(slow.screen).length).toBeGreaterThan(5)
    expect(settled(slow.screen)).toBe(quick.screen)
    expect(slow.code).toBe(1)
  })

  test('it is drawn at most ten times a second, and not before half a second has passed', async () => {
    const { screen } = await built({ ...terminal, stopwatch: ticking(40) })
    // 22 steps and the beginnings of both counts: 24 looks, 960 ms, of which the last 460 are told.
    expect(drawn(screen).length).toBeGreaterThan(1)
    expect(drawn(screen).length).toBeLessThanOrEqual(4)
  })

  test('a narrow one has room for the numbers alone', async () => {
    const { screen } = await built({ ...terminal, columns: 24, stopwatch: ticking(150) })
    expect(drawn(screen).at(-1)).toBe('9 of 10 documents')
  })

  test('what stops the run stands on a line of its own', async () => {
    const argv = ['--set', 'overrides.trade-1.reportsTo=[nobody-known]']
    const slow = await built({ ...terminal, stopwatch: ticking(150) }, ...argv)
    const quick = await built(terminal, ...argv)
    expect(quick.code).toBe(2)
    expect(drawn(slow.screen).length).toBeGreaterThan(1)
    expect(settled(slow.screen)).toBe(quick.screen)
  })

  test('--quiet leaves it out', async () => {
    const { screen } = await built({ ...terminal, stopwatch: ticking(150) }, '--quiet', '--shard', '1/2')
    expect(screen).toBe('')
  })
})

describe('without a terminal', () => {
  const log = (env: Outside['env'], milliseconds: number, ...argv: readonly string[]) =>
    built({ env: env ?? {}, stopwatch: ticking(milliseconds) }, ...argv)

  test.each([{}, { CI: '' }, { CI: 'false' }, { CI: '0' }])('nothing is told with %j', async (env) => {
    const { stderr } = await log(env, 60_000, '--shard', '1/2')
    expect(stderr).toBe('')
  })

  test('in continuous integration a plain line says it now and then', async () => {
    const { stdout, stderr } = await log({ CI: 'true' }, 4000, '--shard', '1/2')
    expect(stderr).toBe(
      '3 of 6 documents checked, 15 a minute, 12 s left\n' +
        '1 of 6 documents, 15 a minute, 20 s left\n' +
        '4 of 6 documents, 15 a minute, 8 s left\n',
    )
    expect(stdout).not.toContain(' of ')
  })

  test('beside the report of a machine, which has stdout to itself', async () => {
    const { stdout, stderr } = await log({ CI: '1' }, 20_000, '--reporter', 'json')
    expect(() => JSON.parse(stdout)).not.toThrow()
    expect(stderr).toMatch(/^(\d+ of 1[02] documents( checked)?, 3\.0 a minute, \d+ (s|min) left\n)+$/)
  })

  test('quick work and --quiet go without', async () => {
    expect((await log({ CI: 'true' }, 100, '--shard', '1/2')).stderr).toBe('')
    expect((await log({ CI: 'true' }, 20_000, '--shard', '1/2', '--quiet')).stderr).toBe('')
  })
})
