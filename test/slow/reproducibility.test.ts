import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runTool } from '../support/tool.ts'
import { type BuildReport, openWorkspace } from '../support/workspace.ts'

const folder = temporaryFolder()

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }

/** The npm package that holds one release of Node for this machine. */
const packageOf = (release: string): string =>
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${release}`

/** Another Node out of its npm package; `undefined` where it cannot be had. */
function installNode(release: string): string | undefined {
  const home = path.join(folder, `node-${release}`)
  mkdirSync(home)
  const argv = [
    'install',
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefix',
    home,
    packageOf(release),
  ]
  runTool('npm', argv, { cwd: home })
  const [name = ''] = packageOf(release).split('@')
  const file = path.join(home, 'node_modules', name, 'bin/node')
  return existsSync(file) ? file : undefined
}

const nodes = ['20', '22', '24'].map((release) => ({
  release,
  node: process.versions.node.startsWith(`${release}.`) ? process.execPath : installNode(release),
}))

/** A clock that is years ahead: what asks for the time writes other bytes. */
const laterDay = `--import=data:text/javascript,${encodeURIComponent(`
  const Real = Date
  const ahead = 1e11
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given) }
    static now() { return Real.now() + ahead }
  }`)}`

const everything = ['account-manager', '-l', 'all', '-j', 'all', '--format', 'docx,html,md,txt,json']

/** Builds all documents in a process of its own; their hashes by name. */
function build(name: string, node: string, env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const cwd = path.join(folder, name)
  mkdirSync(cwd)
  const argv = [program, 'build', ...everything, '--reporter', 'json']
  const { code, stdout, stderr } = runTool(node, argv, { cwd, env: { SOURCE_DATE_EPOCH: undefined, ...env } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { built } = JSON.parse(stdout) as BuildReport
  for (const { path: file, sha256 } of built) {
    expect(
      createHash('sha256')
        .update(readFileSync(path.join(cwd, file)))
        .digest('hex'),
    ).toBe(sha256)
  }
  return Object.fromEntries(built.map(({ path: file, sha256 }) => [file, sha256]))
}

describe('the same bytes from every process', { timeout: 300_000 }, () => {
  let first: Readonly<Record<string, string>> = {}
  beforeAll(() => {
    assertBuilt()
    first = build('first', process.execPath, { TZ: 'UTC' })
  }, 300_000)

  test('there are two hundred and forty files, all different', () => {
    expect(Object.keys(first)).toHaveLength(240)
    expect(new Set(Object.values(first)).size).toBe(240)
  })

  test('from the sources, of which the bundle holds much in another form', async () => {
    const { code, built } = await openWorkspace({}, { version }).build(...everything)
    expect(code).toBe(0)
    expect(Object.fromEntries(built.map(({ path: file, sha256 }) => [file, sha256]))).toEqual(first)
  })

  test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('in the time zone %s', (zone) => {
    expect(build(zone.replace('/', '-'), process.execPath, { TZ: zone, LC_ALL: 'C' })).toEqual(first)
  })

  test('on another day', () => {
    expect(build('later', process.execPath, { NODE_OPTIONS: laterDay })).toEqual(first)
  })

  for (const { release, node } of nodes) {
    test.skipIf(node === undefined)(`on Node ${release} (needs the npm package ${packageOf(release)})`, () => {
      expect(runTool(node ?? '', ['--version']).stdout).toMatch(new RegExp(`^v${release}\\.`))
      expect(build(`release-${release}`, node ?? '', { TZ: 'Asia/Tokyo' })).toEqual(first)
    })
  }
})
