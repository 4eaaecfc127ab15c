import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Ended,
  expectSame,
  expectWhole,
  few,
  filesIn,
  jd,
  jdInShell,
  notBroken,
  report,
} from '../support/faults.ts'
import { assertBuilt } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool } from '../support/tool.ts'

const folder = temporaryFolder()
const cache = path.join(folder, 'cache')
const env = { XDG_CACHE_HOME: cache }
const freshFolder = (): string => mkdtempSync(path.join(folder, 'try-'))

/** The files and, on stdout, their list of a run to which nothing happens. */
let whole: ReadonlyMap<string, Buffer>
let told: string

beforeAll(async () => {
  assertBuilt()
  const cwd = freshFolder()
  const run = await jd(few, { cwd, env })
  expect(run).toMatchObject({ code: 0, stderr: '' })
  whole = filesIn(path.join(cwd, 'build'))
  told = run.stdout
}, 240_000)

const spoilt = path.join(folder, 'file')
writeFileSync(spoilt, '')

describe('the environment of a process', { timeout: 120_000 }, () => {
  test.for<[string, NodeJS.ProcessEnv]>([
    ['no HOME', { HOME: undefined, XDG_CACHE_HOME: undefined }],
    ['a HOME that is not there', { HOME: '/proc/nowhere', XDG_CACHE_HOME: undefined }],
    ['an empty HOME', { HOME: '', XDG_CACHE_HOME: undefined }],
    ['a HOME that is a file', { HOME: spoilt, XDG_CACHE_HOME: undefined }],
    ['a cache below a file', { XDG_CACHE_HOME: spoilt }],
    ['a cache where nothing can be made', { XDG_CACHE_HOME: '/proc' }],
    ['a cache by a relative path', { XDG_CACHE_HOME: 'cache' }],
    ['no place for temporary files', { TMPDIR: '/proc' }],
    ['a time zone far in the east', { TZ: 'Pacific/Kiritimati' }],
    ['a time zone that nobody knows', { TZ: ':/nowhere/Nowhere' }],
    ['LC_ALL=C', { LC_ALL: 'C', LANG: undefined }],
    ['a locale of ISO 8859-1', { LC_ALL: 'et_EE.ISO-8859-1' }],
    ['a locale that nobody knows', { LC_ALL: 'xx_YY.zz' }],
    ['an empty environment', Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]))],
  ])('%s: the same files', async ([, surroundings]) => {
    const cwd = freshFolder()
    const run = await jd(few, { cwd, env: { ...env, ...surroundings } })
    expect(run).toMatchObject({ code: 0, stdout: told, stderr: '' })
    expectSame(path.join(cwd, 'build'), whole)
  })

  test('no place for temporary files, for a PDF: told', async () => {
    const office = path.join(folder, 'office')
    writeFileSync(office, '', { mode: 0o755 })
    const surroundings = { ...env, TMPDIR: '/proc/nowhere', JD_SOFFICE: office }
    const run = await jd([...few, '--format', 'pdf'], { cwd: freshFolder(), env: surroundings })
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('takes no temporary files') })
  })
})

describe('the cache', { timeout: 120_000 }, () => {
  const spoil: Record<string, (bytes: Buffer) => Buffer> = {
    'empty files': () => Buffer.alloc(0),
    'torn files': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
    'other bytes in the middle': (bytes) =>
      Buffer.from(bytes.map((byte, at) => (Math.abs(at - bytes.length / 2) < 64 ? byte ^ 1 : byte))),
    zeros: (bytes) => Buffer.alloc(bytes.length),
    null: () => Buffer.from('null'),
    'other people’s JSON': () => Buffer.from('{"value":{"__proto__":{"a":1}},"places":[1,2,3]}'),
  }

  test.for(Object.entries(spoil))('that holds %s is none: the same files', async ([, spoiltBytes]) => {
    const cwd = freshFolder()
    const own = path.join(cwd, 'cache')
    cpSync('roles/account-manager', path.join(cwd, 'roles/account-manager'), { recursive: true })
    const cell = path.join(cwd, 'roles/account-manager/et.yaml')
    writeFileSync(cell, readFileSync(cell, 'utf8').replaceAll('kliendi', 'ostja'))
    const build = () => jd(few, { cwd, env: { XDG_CACHE_HOME: own } })
    const check = () => jd(['check'], { cwd, env: { XDG_CACHE_HOME: own } })
    const found = await check()
    expect(await build()).toMatchObject({ code: 0, stderr: '' })
    const sound = filesIn(path.join(cwd, 'build'))
    const kept = [...filesIn(own)]
    expect(kept.length).toBeGreaterThan(1)
    for (const [name, bytes] of kept) writeFileSync(path.join(own, name), spoiltBytes(bytes))
    rmSync(path.join(cwd, 'build'), { recursive: true })
    expect(await build()).toMatchObject({ code: 0, stderr: '' })
    expectSame(path.join(cwd, 'build'), sound)
    for (const [name, bytes] of kept) writeFileSync(path.join(own, name), spoiltBytes(bytes))
    const { code, stdout, stderr } = await check()
    expect({ code, stdout, stderr }).toEqual({ code: found.code, stdout: found.stdout, stderr: found.stderr })
  })
})

describe.skipIf(!hasTool('bash', '-c', 'ulimit -n 64'))('what a shell does (needs bash)', { timeout: 120_000 }, () => {
  test.for<[string, string, Partial<Ended>]>([
    ['stdout into a reader that takes one line', '"$@" | head -1; exit $PIPESTATUS', { code: 0, stderr: '' }],
    ['stdout closed', '"$@" >&-', { code: 0, stdout: '', stderr: '' }],
    ['stderr closed', '"$@" 2>&-', { code: 0, stderr: '' }],
    ['stdin closed', '"$@" <&-', { code: 0, stderr: '' }],
    ['all three closed', '"$@" <&- >&- 2>&-', { code: 0, stdout: '', stderr: '' }],
    ['no terminal', 'setsid "$@" </dev/null', { code: 0, stderr: '' }],
    [
      'a stdout that is full',
      '"$@" >/dev/full',
      { code: 2, stderr: expect.stringMatching(/^jd: .*stdout \(ENOSPC\)\n$/) },
    ],
    ['a stderr that is full', '"$@" 2>/dev/full', { code: 0, stderr: '' }],
    ['both full', '"$@" >/dev/full 2>/dev/full', { code: 2 }],
    ['umask 077', 'umask 077; "$@"', { code: 0, stderr: '' }],
    ['umask 000', 'umask 000; "$@"', { code: 0, stderr: '' }],
    ['forty open files at most', 'ulimit -n 40; "$@"', { code: 0, stderr: '' }],
  ])('%s: the same files', async ([, line, expected]) => {
    const cwd = freshFolder()
    const run = await jdInShell(line, few, { cwd, env })
    expect(run).toMatchObject(expected)
    expectSame(path.join(cwd, 'build'), whole)
  })

  test('problems into a full stderr: no crash, exit 2', async () => {
    expect(await jdInShell('"$@" 2>/dev/full', ['build', 'nobody'], { cwd: freshFolder(), env })).toMatchObject({
      code: 2,
    })
  })

  test('a current folder that is gone: told, exit 2; what needs none works', async () => {
    const gone = 'mkdir gone && cd gone && rmdir ../gone && "$@"'
    const run = await jdInShell(gone, few, { cwd: freshFolder(), env })
    expect(run).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('current folder is not there any more'),
    })
    expect(await jdInShell(gone, ['--version'], { cwd: freshFolder(), env })).toMatchObject({ code: 0, stderr: '' })
  })

  test('ever fewer open files: whole files or a plain word, never a crash of jd', async (context) => {
    const limits = Array.from({ length: 16 }, (_, index) => 34 - index)
    for (const limit of limits) {
      const cwd = freshFolder()
      const run = await jdInShell(`ulimit -n ${limit}; "$@"`, few, { cwd, env })
      // Node itself does not start with fewer than some twenty.
      if (!run.stderr.includes('node:') && run.signal === null && run.code !== 139) notBroken(run)
      expectWhole(path.join(cwd, 'build'), whole)
    }
    report(context, { tries: limits.length })
  })

  test('files of a limited size: told, nothing torn or left behind', async () => {
    const cwd = freshFolder()
    const run = await jdInShell('ulimit -f 8; "$@"', few, { cwd, env: { XDG_CACHE_HOME: '/proc' } })
    notBroken(run)
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be written (EFBIG)') })
    expectWhole(path.join(cwd, 'build'), whole)
  })
})

test('ever less memory: Node may end it, every file is whole, and the next run completes', {
  timeout: 240_000,
}, async (context) => {
  const heaps = [6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28]
  let hits = 0
  for (const heap of heaps) {
    const cwd = freshFolder()
    const run = await jd(few, { cwd, env, node: [`--max-old-space-size=${heap}`] })
    if (run.code !== 0) hits += 1
    expectWhole(path.join(cwd, 'build'), whole)
    expect(await jd(few, { cwd, env })).toMatchObject({ code: 0, stderr: '' })
    expectSame(path.join(cwd, 'build'), whole)
  }
  report(context, { tries: heaps.length, hits })
})

describe('the list of what jd made', { timeout: 120_000 }, () => {
  const zeros = '0'.repeat(64)
  test.for([
    ['nothing', ''],
    ['a torn list', '{"format":1,"files":{"account-manager.et-EE.html":"0'],
    ['no JSON', '\u0000\uffff'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a text for its files', '{"files":"abc"}'],
    ['keys of the prototype', '{"__proto__":{"x":1},"files":{"__proto__":{"a":"b"},"constructor":"x","toString":7}}'],
    ['absolute names', `{"files":{"/etc/passwd":"${zeros}","C:\\\\x":"${zeros}"}}`],
    ['names that climb out', `{"files":{"../../x":"${zeros}","a/../../b":"${zeros}"}}`],
  ])('that holds %s is none: the same files, and a list of them', async ([, text = '']) => {
    const cwd = freshFolder()
    mkdirSync(path.join(cwd, 'build'))
    writeFileSync(path.join(cwd, 'build/.jd-build.json'), text)
    expect(await jd(few, { cwd, env })).toMatchObject({ code: 0, stdout: told, stderr: '' })
    expectSame(path.join(cwd, 'build'), whole)
    // What is there is as it was made: an older list does not change that.
    writeFileSync(path.join(cwd, 'build/.jd-build.json'), text)
    expect(await jd(few, { cwd, env })).toMatchObject({ code: 0, stderr: '' })
    expectSame(path.join(cwd, 'build'), whole)
  })
})

test.each(['каталог', 'Näidis õäöü', 'e\u0301 composed or not', '日本語', 'emoji 🗂️', 'it\'s $HOME `x` "y"'])(
  'a folder of outputs by the name of %s',
  { timeout: 120_000 },
  async (name) => {
    const cwd = freshFolder()
    const run = await jd([...few, '--out', name], { cwd, env: { ...env, LC_ALL: 'C' } })
    expect(run).toMatchObject({ code: 0, stdout: told.replaceAll('build/', `${name}/`), stderr: '' })
    expectSame(path.join(cwd, name), whole)
    expect(readFileSync(path.join(cwd, name, '.jd-build.json'), 'utf8')).not.toContain(name)
  },
)
