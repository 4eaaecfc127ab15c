import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
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
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const tries = howOften.others
const folder = temporaryFolder()
const env = { XDG_CACHE_HOME: path.join(folder, 'cache') }

const build = (place: string, surroundings: NodeJS.ProcessEnv = env) =>
  jd([...few, '--out', place], { cwd: folder, env: surroundings })

let whole: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  assertBuilt()
  const place = path.join(folder, 'undisturbed')
  expect(await build(place)).toMatchObject({ code: 0, stderr: '' })
  whole = filesIn(place)
}, 240_000)

/** A disk of its own, gone when the test is; nothing where the system does not allow it. */
function mount(options: string): string | undefined {
  const disk = mkdtempSync(path.join(folder, 'disk-'))
  if (runTool('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).code !== 0) return undefined
  onTestFinished(() => void runTool('umount', ['-l', disk]))
  return disk
}

const remount = (disk: string, options: string): void =>
  expect(runTool('mount', ['-o', `remount,${options}`, disk])).toMatchObject({ code: 0 })

function replaceIn(file: string, from: string, to: string): void {
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

function mustMount(options: string): string {
  const disk = mount(options)
  if (disk === undefined) throw new Error('It could be mounted a moment ago')
  return disk
}

function canMount(): boolean {
  const disk = mkdtempSync(path.join(folder, 'probe-'))
  const mounted = hasTool('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk)
  if (mounted) runTool('umount', [disk])
  return mounted
}

describe.skipIf(!canMount())('a disk of its own (needs root and mount -t tmpfs)', () => {
  const bytes = () => [...whole.values()].reduce((sum, one) => sum + one.length, 0)

  test.for([
    {
      fault: 'a full disk',
      seed: 7_000_028,
      small: (share: number) => `size=${4 * Math.ceil((share * bytes()) / 4096)}k`,
      large: 'size=64m',
    },
    {
      fault: 'no room for another file',
      seed: 7_000_029,
      small: (share: number) => `nr_inodes=${3 + Math.ceil(share * whole.size)}`,
      large: 'nr_inodes=4096',
    },
  ])(
    '$fault at a random moment of a build: told, nothing torn or left behind; with room the next run completes',
    {
      timeout: 60_000 + tries * 30_000,
    },
    async ({ seed, small, large }, context) => {
      const draw = drawFrom(seed)
      let hits = 0
      for (let round = 0; round < tries; round += 1) {
        const disk = mustMount(small(draw()))
        const place = path.join(disk, 'build')
        const run = await build(place)
        notBroken(run)
        if (run.code !== 0) hits += 1
        if (run.code !== 0) expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOSPC') })
        expectWhole(place, whole)
        // The journal of what was written stays until the list can be.
        expect([...filesIn(place).keys()].filter((name) => /^\.jd-\d+-\w+\.tmp$/.test(name))).toEqual([])
        remount(disk, large)
        expect(await build(place)).toMatchObject({ code: 0, stderr: '' })
        expectSame(place, whole)
        runTool('umount', [disk])
      }
      report(context, { tries, hits })
      expect(hits).toBeGreaterThan(tries / 2)
    },
  )

  test('a full disk for the cache: the build is made all the same', { timeout: 60_000 }, async () => {
    const cache = mustMount('size=4k')
    const place = path.join(folder, 'full-cache')
    expect(await build(place, { XDG_CACHE_HOME: cache })).toMatchObject({ code: 0, stderr: '' })
    expectSame(place, whole)
  })

  test('a read-only folder of outputs: told; where there is nothing to do, exit 0', { timeout: 60_000 }, async () => {
    const disk = mustMount('size=64m')
    const place = path.join(disk, 'build')
    remount(disk, 'ro')
    const refused = await build(place)
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('cannot be written (EROFS)') })
    remount(disk, 'rw')
    expect(await build(place)).toMatchObject({ code: 0 })
    remount(disk, 'ro')
    expect(await build(place)).toMatchObject({ code: 0, stderr: '' })
    expectSame(place, whole)
  })

  test.for([
    ['init', '-l', 'et'],
    ['new', 'baker', '-l', 'et'],
    ['confirm', 'clerk'],
    ['diff', '../old', '--format', 'docx'],
  ])('a read-only workspace: jd %s says so', { timeout: 60_000 }, async ([command = '', ...argv]) => {
    const disk = mustMount('size=64m')
    const home = path.join(disk, 'home')
    const run = (...words: readonly string[]) => jd(words, { cwd: home, env })
    const role = path.join(home, 'roles', 'clerk')
    mkdirSync(path.join(disk, 'old', 'roles'), { recursive: true })
    if (command === 'init') mkdirSync(home)
    else cpSync('roles/account-manager', role, { recursive: true })
    rmSync(path.join(role, 'confirmed.json'), { force: true })
    replaceIn(path.join(role, 'role.yaml'), 'id: account-manager', 'id: clerk')
    remount(disk, 'ro')
    const before = [...filesIn(disk).keys()]
    const refused = await run(command, ...argv)
    notBroken(refused)
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/cannot be written \(EROFS\)/) })
    expect([...filesIn(disk).keys()]).toEqual(before)
  })
})

const asNobody = [
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  'env',
  'HOME=/nonexistent',
  process.execPath,
  program,
]

describe.skipIf(!hasTool('setpriv', ...asNobody, '--version'))('another user (needs root and setpriv)', () => {
  const nobody = (...argv: readonly string[]) => runTool('setpriv', [...asNobody, ...argv], { cwd: folder, env })

  test('may not write: told, exit 2, and nothing is there', () => {
    runTool('chmod', ['-R', 'a+rX', folder])
    const { code, stderr } = nobody(...few, '--out', 'locked/build')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^jd: `locked\/build\/.+` cannot be written \(EACCES\)/),
    })
    expect(filesIn(path.join(folder, 'locked')).size).toBe(0)
  })

  test('who may not read the workspace’s own role does not get the shelf’s of that name in its place', () => {
    const home = mkdtempSync(path.join(folder, 'home-'))
    cpSync('roles/account-manager', path.join(home, 'roles/account-manager'), { recursive: true })
    const build = () =>
      nobody('build', 'account-manager', '-l', 'et', '--workspace', home, '--out', path.join(home, 'out'))
    runTool('chmod', ['-R', 'a+rwX', home])
    expect(build()).toMatchObject({ code: 0 })
    runTool('chmod', ['000', path.join(home, 'roles/account-manager')])
    expect(build()).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be read (EACCES)') })
    runTool('chmod', ['000', path.join(home, 'roles')])
    expect(build()).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read (EACCES)') })
  })

  test('whose cache may not be written gets the same files', () => {
    const place = mkdtempSync(path.join(folder, 'open-'))
    runTool('chmod', ['777', place])
    const { code, stderr } = nobody(...few, '--out', path.join(place, 'build'))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expectSame(path.join(place, 'build'), whole)
  })
})
