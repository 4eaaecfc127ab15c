import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openOrdinaryWorkspace, ordinaryCommands } from '../support/ordinary-commands.ts'
import { plainEnvironment } from '../support/plain-environment.ts'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const folder = temporaryFolder()
const preload = path.resolve('test/support/no-network.cjs')

/** Runs a program of Node under the guard: how it ended, and what it tried. */
function runGuarded(argv: readonly string[], cwd = folder) {
  const journal = path.join(folder, 'tried.txt')
  writeFileSync(journal, '')
  const env = plainEnvironment({
    NODE_OPTIONS: `--require=${JSON.stringify(preload)}`,
    JD_TRIED: journal,
    XDG_CACHE_HOME: path.join(folder, 'cache'),
  })
  const { code, stdout, stderr } = runTool(process.execPath, argv, { cwd, env })
  const tried = readFileSync(journal, 'utf8').split('\n').slice(0, -1)
  return { code, stdout, stderr, tried }
}

/** Of git, what looks at the repository beside it; the rest could ask another machine. */
const localGit =
  /^child git( -\S+( \S*[/=]\S*)?)* (archive|cat-file|diff|for-each-ref|log|ls-files|ls-tree|merge-base|rev-parse|show|status)\b/

const isGit = (line: string): boolean => line.startsWith('child git ')

beforeAll(assertBuilt)

test('each command of jd is among those that are tried', () => {
  const { stdout } = runGuarded([program, '--help'])
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name)
  expect(commands).toContain('build')
  const tried = ordinaryCommands.map(({ argv }) => argv[0])
  expect(commands.filter((name) => !tried.includes(name))).toEqual([])
})

test('no command tries to reach another machine, or starts a program but git', { timeout: 240_000 }, () => {
  const { place } = openOrdinaryWorkspace()
  const runs = ordinaryCommands.map(({ argv, below }) => ({ argv, ...runGuarded([program, ...argv], place(below)) }))
  expect(runs.map(({ argv, code, tried }) => ({ argv, code, tried: tried.filter((line) => !isGit(line)) }))).toEqual(
    ordinaryCommands.map(({ argv, code }) => ({ argv, code, tried: [] })),
  )
  const children = runs.flatMap(({ tried }) => tried)
  expect(children.length).toBeGreaterThan(0)
  expect(children.filter((line) => !localGit.test(line))).toEqual([])
})

describe('the guard catches what it is there for', () => {
  test.each([
    ['net.connect', "net.connect(9, '127.0.0.1')"],
    ['net.createConnection', "net.createConnection({ port: 9, host: '127.0.0.1' })"],
    ['net.Socket.connect', "new net.Socket().connect(9, '127.0.0.1')"],
    ['net.Server.listen', 'net.createServer().listen(0)'],
    ['net.Server.listen', 'http.createServer().listen(0)'],
    ['tls.connect', "tls.connect(9, '127.0.0.1')"],
    ['dgram.createSocket', "dgram.createSocket('udp4')"],
    ['http.request', "http.request('http://127.0.0.1:9')"],
    ['http.get', "http.get('http://127.0.0.1:9')"],
    ['https.request', "https.request('https://127.0.0.1:9')"],
    ['https.get', "https.get('https://127.0.0.1:9')"],
    ['http2.connect', "http2.connect('http://127.0.0.1:9')"],
    ['dns.lookup', "dns.lookup('localhost', () => {})"],
    ['dns.promises.lookup', "dns.promises.lookup('localhost')"],
    ['dns.promises.resolve4', "dns.promises.resolve4('localhost')"],
    ['inspector.open', 'inspector.open(0)'],
    ['globalThis.fetch', "fetch('http://127.0.0.1:9')"],
    ['child curl http://127.0.0.1:9', "child_process.spawnSync('curl', ['http://127.0.0.1:9'])"],
    ['child node --version', "child_process.exec('node --version')"],
    ['net.connect', "new worker_threads.Worker(`net = require('net'); net.connect(9, '127.0.0.1')`, { eval: true })"],
  ])('%s: %s', (name, code) => {
    const { code: ended, stderr, tried } = runGuarded(['-e', code])
    expect(ended).not.toBe(0)
    expect(stderr).toContain('is forbidden here')
    expect(tried).toEqual([name])
  })

  test('also where the program is content with the failure, or imports by name', () => {
    const file = path.join(folder, 'quiet.mjs')
    writeFileSync(file, "import { connect } from 'node:net'\ntry { connect(9, '127.0.0.1') } catch {}\n")
    expect(runGuarded([file])).toEqual({ code: 0, stdout: '', stderr: '', tried: ['net.connect'] })
  })
})

/** What the kernel was asked for, by the program and all that it started. */
function trace(argv: readonly string[], cwd = folder) {
  const log = path.join(folder, 'strace.txt')
  const { code } = runTool(
    'strace',
    ['-f', '-qq', '-e', 'trace=network,execve', '-o', log, process.execPath, ...argv],
    {
      cwd,
      env: plainEnvironment({ XDG_CACHE_HOME: path.join(folder, 'cache') }),
    },
  )
  const calls = readFileSync(log, 'utf8').split('\n')
  return {
    code,
    /** Sockets of any family but that of this machine alone. */
    sockets: calls.filter((call) => /\b(AF|PF)_(?!UNIX|LOCAL)/.test(call)),
    /** The programs that were started. */
    programs: calls.flatMap((call) => /execve\("([^"]+)".* = 0$/.exec(call)?.[1] ?? []),
  }
}

describe.skipIf(!hasTool('strace', '-f', '-o', '/dev/null', 'true'))('under strace (needs strace)', () => {
  test('the kernel opens no socket for any command, and starts nothing but git', { timeout: 240_000 }, () => {
    const { place } = openOrdinaryWorkspace()
    const runs = ordinaryCommands.map(({ argv, below }) => ({ argv, ...trace([program, ...argv], place(below)) }))
    expect(runs.map(({ argv, code, sockets }) => ({ argv, code, sockets }))).toEqual(
      ordinaryCommands.map(({ argv, code }) => ({ argv, code, sockets: [] })),
    )
    const started = new Set(runs.flatMap(({ programs }) => programs.slice(1)).map((name) => path.basename(name)))
    expect([...started]).toEqual(['git'])
  })

  test('it catches a socket that is opened', () => {
    const { sockets } = trace(['-e', "net.connect(9, '127.0.0.1').on('error', () => {})"])
    expect(sockets.join('\n')).toMatch(/AF_INET/)
  })
})
