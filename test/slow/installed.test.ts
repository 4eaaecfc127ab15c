import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awaitTool } from '../support/await-tool.ts'
import { npmPack } from '../support/npm-pack.ts'
import { type Registry, serveRegistry } from '../support/npm-registry.ts'
import { fetchNode } from '../support/other-nodes.ts'
import { plainEnvironment } from '../support/plain-environment.ts'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

interface Manifest {
  readonly name: string
  readonly version: string
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const folder = temporaryFolder()
const bin = path.join(folder, 'global', 'bin')
const emptyFolder = (): string => mkdtempSync(path.join(folder, 'empty-'))

/** A home and an npm that know nothing of this machine's, and a registry that has jd alone. */
const stranger = (): NodeJS.ProcessEnv =>
  plainEnvironment({
    HOME: path.join(folder, 'home'),
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    npm_config_cache: path.join(folder, 'npm'),
    npm_config_prefix: path.join(folder, 'global'),
    npm_config_registry: registry?.url ?? '',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
  })

let registry: Registry | undefined
let installed: Awaited<ReturnType<typeof awaitTool>>

const formats = ['docx', 'html', 'json', 'md', 'txt'] as const
const build = ['build', 'account-manager', '--lang', 'et,ru', '--format', formats.join(',')]
const documents = ['et', 'ru'].flatMap((lang) => formats.map((format) => `build/account-manager.${lang}.${format}`))
const announced = `${documents.join('\n')}\n`

/** Each document by its SHA-256. */
const bytesIn = (place: string) =>
  Object.fromEntries(
    documents.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(place, name)))
        .digest('hex'),
    ]),
  )

/** The program of this working copy, on the Node that runs the tests. */
const runHere = (cwd: string, ...argv: readonly string[]) =>
  runTool(process.execPath, [program, ...argv], { cwd, env: stranger() })

const check = ['check', '--date', '2026-11-21', '--no-color']
let made: Readonly<Record<string, string>>
let found: ReturnType<typeof runHere>

describe.skipIf(!hasTool('npm', '--version'))('npm i -g jobdesc (needs npm)', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    assertBuilt()
    mkdirSync(path.join(folder, 'home'))
    const { tarball } = npmPack('.', folder, '--ignore-scripts')
    registry = await serveRegistry(tarball, manifest)
    installed = await awaitTool('npm', ['install', '--global', 'jobdesc'], { cwd: emptyFolder(), env: stranger() })
    const cwd = emptyFolder()
    expect(runHere(cwd, ...build)).toEqual({ code: 0, stdout: announced, stderr: '' })
    made = bytesIn(cwd)
    found = runHere(cwd, ...check)
    expect(found.code).toBe(0)
  }, 240_000)
  afterAll(() => registry?.close())

  test('installs one package, asks for no other, runs no script and warns of nothing', () => {
    expect({ code: installed.code, stderr: installed.stderr }).toEqual({ code: 0, stderr: '' })
    expect(installed.stdout).toMatch(/^\nadded 1 package in /)
    expect(registry?.asked()).toEqual(['GET /jobdesc', `GET /jobdesc/-/jobdesc-${manifest.version}.tgz`])
    expect(readdirSync(path.join(folder, 'global/lib/node_modules'))).toEqual(['jobdesc'])
    expect(readdirSync(path.join(folder, 'global/lib/node_modules/jobdesc'))).not.toContain('node_modules')
    expect(readdirSync(bin).sort()).toEqual(['jd', 'jobdesc'])
  })

  test.each(['jd', 'jobdesc'])('%s is there by its name', (name) => {
    const run = runTool(path.join(bin, name), ['--version'], { cwd: emptyFolder(), env: stranger() })
    expect(run).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('npx jobdesc needs no installation', async () => {
    const cwd = emptyFolder()
    const { code, stdout, stderr } = await awaitTool('npx', ['--yes', 'jobdesc', ...build], { cwd, env: stranger() })
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: announced, stderr: '' })
    expect(bytesIn(cwd)).toEqual(made)
  })

  // The oldest that package.json allows, and the newest of the lines after it.
  describe.each(['20.19.0', '22', '24'].map((wanted) => fetchNode(wanted, folder)))(
    'on Node $wanted',
    ({ wanted, bin: node, missing }) => {
      const env = () => ({ ...stranger(), PATH: [node, bin, process.env.PATH].join(path.delimiter) })

      test.skipIf(missing !== undefined)(
        `makes the same documents in an empty folder, twice${missing === undefined ? '' : ` (${missing})`}`,
        () => {
          const { stdout: version } = runTool('node', ['--version'], { env: env() })
          expect(`${version.trim()}.`.startsWith(`v${wanted}.`)).toBe(true)
          // The second run finds what the first kept; all versions share one cache folder.
          for (const cwd of [emptyFolder(), emptyFolder()]) {
            expect(runTool('jd', build, { cwd, env: env() })).toEqual({ code: 0, stdout: announced, stderr: '' })
            expect(bytesIn(cwd)).toEqual(made)
          }
          const kept = readdirSync(path.join(folder, 'cache'), { recursive: true, encoding: 'utf8' })
          expect(kept.filter((name) => name.includes(`-${version.trim()}-`))).not.toEqual([])
        },
      )

      test.skipIf(missing !== undefined)(`checks the shelf${missing === undefined ? '' : ` (${missing})`}`, () => {
        expect(runTool('jd', check, { cwd: emptyFolder(), env: env() })).toEqual(found)
      })
    },
  )
})
