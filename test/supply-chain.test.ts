import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly license?: string
  readonly hasInstallScript?: boolean
}

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const manifest = readJson('package.json') as Manifest
const lock = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(lock.packages).filter(([place]) => place !== '')
const namesWhere = (holds: (entry: Locked) => boolean): string[] =>
  locked.filter(([, entry]) => holds(entry)).map(([place]) => place.slice('node_modules/'.length))

/** What npm runs by itself when it installs a package from the registry. */
const installScripts = ['preinstall', 'install', 'postinstall']

test('there is something to look at', () => {
  expect(locked.length).toBeGreaterThan(100)
})

test('every package is for development: who installs jd downloads no other', () => {
  expect(namesWhere(({ dev }) => dev !== true)).toEqual([])
  expect(Object.keys(lock.packages[''] ?? {})).not.toContain('dependencies')
})

describe('no package runs a script when it is installed', () => {
  test('none in the lock file', () => {
    expect(namesWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual([])
  })

  test('none of those installed here, whatever the lock file says', () => {
    const installed = locked.map(([place]) => place).filter((place) => existsSync(place))
    expect(installed.length).toBeGreaterThan(50)
    const scripted = installed.filter((place) => {
      const { scripts } = readJson(path.join(place, 'package.json')) as Partial<Manifest>
      return installScripts.some((name) => scripts?.[name] !== undefined) || readdirSync(place).includes('binding.gyp')
    })
    expect(scripted).toEqual([])
  })

  test('nor does jd itself: `prepare` builds a copy from git and does not run from the registry', () => {
    expect(installScripts.filter((name) => manifest.scripts?.[name] !== undefined)).toEqual([])
  })
})

describe('what is installed is decided by the lock file', () => {
  test('every version in package.json is exact, but for the types of the oldest Node', () => {
    const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([['@types/node', '^20.19.0']])
  })

  test('what makes the bytes of a document stands at the version it was tried with', () => {
    const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version
    expect(versionOf('docx')).toBe(manifest.devDependencies.docx)
    expect(versionOf('fflate')).toBe(manifest.devDependencies.fflate)
    expect(versionOf('saxes')).toBe(manifest.devDependencies.saxes)
    // docx asks for nanoid 6, which does not run on Node 20.19.
    expect(manifest.overrides.nanoid).toBe('^5.1.6')
    expect(versionOf('nanoid')).toMatch(/^5\./)
  })

  test('no package stands there twice, so that one version of each was looked at', () => {
    expect(locked.map(([place]) => place).filter((place) => place.split('node_modules/').length > 2)).toEqual([])
  })

  test('each package has its checksum, but for the tools of other platforms', () => {
    const unchecked = namesWhere(({ integrity }) => !integrity?.startsWith('sha512-'))
    const tools = /^@(biomejs\/cli|xarsh\/ooxml-validator)-(android|darwin|linux|win32)-/
    expect(unchecked.filter((name) => !tools.test(name))).toEqual([])
  })

  test('none comes from anywhere but the registry of npm', () => {
    const elsewhere = namesWhere(
      ({ resolved = 'https://registry.npmjs.org/' }) => !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(elsewhere).toEqual([])
  })
})

describe('licences', () => {
  /** Each may be part of something under MIT terms, if its notice goes along. */
  const permissive = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT OR Apache-2.0']

  test('every package has one that lets jd stay under MIT; what asks for its source is a tool that nobody is given', () => {
    const others = namesWhere(({ license = 'none' }) => !permissive.includes(license))
    expect(others.filter((name) => !/^lightningcss(-|$)/.test(name))).toEqual([])
  })

  test('the page tells version and licence as the lock file does', () => {
    const page = readFileSync('docs/strength/licences.md', 'utf8')
    const rows = [...page.matchAll(/^\| ([^ ]+) \| (\d[^ ]*) \| ([^|]+) \|/gm)].map(([, name, version, licence]) => ({
      name,
      version,
      licence,
    }))
    expect(rows.length).toBeGreaterThan(10)
    const told = rows.map(({ name }) => {
      const { version, license } = lock.packages[`node_modules/${name}`] ?? {}
      return { name, version, licence: license }
    })
    expect(rows).toEqual(told)
  })
})

describe('the release workflow of docs/releasing.md', () => {
  const [, block = ''] =
    /^```yaml\n# \.github\/workflows\/release\.yml\n([\s\S]*?)^```$/m.exec(readFileSync('docs/releasing.md', 'utf8')) ??
    []
  const workflow = parse(block) as {
    readonly permissions: Readonly<Record<string, string>>
    readonly jobs: { readonly publish: { readonly steps: readonly { readonly run?: string }[] } }
  }
  const scripts = workflow.jobs.publish.steps.flatMap(({ run }) => run ?? [])

  test('may sign where a package was made, and write nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  })

  test('publishes last, what has passed everything, under the tag of its version', () => {
    expect(scripts.slice(-2)).toEqual(['.ci/run', 'npm publish'])
    const compare = scripts.find((script) => script.startsWith('test ')) ?? ''
    const ends = (tag: string) => spawnSync('bash', ['-c', compare], { env: { ...process.env, GITHUB_REF_NAME: tag } })
    const { version } = readJson('package.json') as { readonly version: string }
    expect(ends(`v${version}`).status).toBe(0)
    expect(ends('v99.0.0').status).toBe(1)
  })

  test('finds the list of packages in .ci/run', () => {
    const find = /\$\((sed .*?run)\)/.exec(scripts.join('\n'))?.[1] ?? ''
    expect(spawnSync('bash', ['-c', find], { encoding: 'utf8' }).stdout).toContain('libreoffice-writer poppler-utils')
  })
})
