import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { npmPack, type Packed } from '../support/npm-pack.ts'
import { assertBuilt } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool } from '../support/tool.ts'

/** All that users install. What stands nowhere here has no business in the package. */
const wanted = [
  /^(CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
  /^bin\/(jd\.js|package\.json)$/,
  /^dist\/([\w-]+\.js|package\.json)$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^dist\/parsed\/[0-9a-f]{64}\.json$/,
  /^schemas\/[a-z-]+\.schema\.json$/,
  /^roles\/common\/library\.yaml$/,
  /^roles\/[a-z-]+\/(role|en|et|ru|sq|sv|uk)\.yaml$/,
  /^roles\/[a-z-]+\/confirmed\.json$/,
  /^locales\/languages\/[a-z]{2}\/(changes|checks|language|positions|terms|words)\.yaml$/,
  /^locales\/languages\/[a-z]{2}\/spelling\.txt$/,
  /^locales\/jurisdictions\/[A-Z]{2}\/(jurisdiction|en|et|ru|sq|sv|uk)\.yaml$/,
]

const folder = temporaryFolder()
let tested: Packed
let files: readonly string[] = []

describe.skipIf(!hasTool('npm', '--version'))('what npm pack packs (needs npm)', { timeout: 240_000 }, () => {
  beforeAll(() => {
    assertBuilt()
    // `prepare` would build dist/ anew under the hands of the other tests.
    tested = npmPack('.', folder, '--ignore-scripts')
    files = tested.files
  })

  test('is what users need, and nothing else', () => {
    expect(files.filter((file) => !wanted.some((pattern) => pattern.test(file)))).toEqual([])
    expect(wanted.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([])
  })

  test('is of the size that docs/strength/supply-chain.md tells, give or take a tenth', () => {
    const page = readFileSync('docs/strength/supply-chain.md', 'utf8')
    const [, count, packed, unpacked] = /about (\d+) files, ([\d.]+) MB packed, ([\d.]+) MB unpacked/.exec(page) ?? []
    const off = (actual: number, told: string | undefined) => Math.abs(actual / Number(told) - 1)
    expect(off(files.length, count)).toBeLessThan(0.1)
    expect(off(tested.size / 1e6, packed)).toBeLessThan(0.1)
    expect(off(tested.unpackedSize / 1e6, unpacked)).toBeLessThan(0.1)
  })

  test('is what a dry run says', () => {
    const { integrity, files: announced } = npmPack('.', folder, '--ignore-scripts', '--dry-run')
    expect({ integrity, files: announced }).toEqual({ integrity: tested.integrity, files })
  })

  test('is the whole shelf: every file of roles, locales and schemas that is under version control', () => {
    const shelf = filesUnderVersionControl().filter((file) => /^(roles|locales|schemas)\//.test(file))
    expect(shelf.length).toBeGreaterThan(150)
    expect(files.filter((file) => /^(roles|locales|schemas)\//.test(file))).toEqual(shelf.sort())
  })

  test('tells nothing of the machine that packed it, and has no source maps', () => {
    const own = [process.cwd(), homedir(), tmpdir()].filter((place) => place.length > 5)
    const places = /(?<![\w.~-])\/(home|Users|root|tmp|work|private|var)\/\w/
    const telling = files.filter((file) => {
      const text = readFileSync(file, 'utf8')
      return own.some((place) => text.includes(place)) || places.test(text) || text.includes('sourceMappingURL')
    })
    expect(telling).toEqual([])
  })

  test('imports nothing but Node and itself', () => {
    const scripts = files.filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(10)
    const imported = scripts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["']([^"'\s]+)["']/g)].map(
        ([, specifier = '']) => specifier,
      ),
    )
    // ajv keeps the text of these calls for code that it would write itself; the schemas were compiled beforehand.
    const written = /^ajv\/dist\/runtime\//
    const foreign = imported.filter(
      (specifier) =>
        !specifier.startsWith('.') &&
        !builtinModules.includes(specifier.replace(/^node:/, '')) &&
        !written.test(specifier),
    )
    expect(foreign).toEqual([])
  })

  test('asks for no other package and runs nothing on installing', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>
    const asking = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']
    expect(asking.filter((key) => key in manifest)).toEqual([])
    const running = ['preinstall', 'install', 'postinstall']
    expect(running.filter((name) => name in (manifest.scripts as object))).toEqual([])
  })

  test('is published only for everybody, and with its provenance', () => {
    const { publishConfig } = JSON.parse(readFileSync('package.json', 'utf8')) as { publishConfig: unknown }
    expect(publishConfig).toEqual({ access: 'public', provenance: true })
  })

  test('is, packed from a clean copy by its own build, byte for byte what is tested here', () => {
    const copy = path.join(folder, 'copy')
    for (const file of filesUnderVersionControl()) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
      cpSync(file, path.join(copy, file))
    }
    symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))
    const published = npmPack(copy, copy)
    expect(published.files).toEqual(tested.files)
    expect(published.integrity).toBe(tested.integrity)
  })
})

/** Those of the working copy, with `/`; git knows of no file that is ignored. */
function filesUnderVersionControl(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  return listed.split('\0').filter((file) => file !== '' && file !== 'node_modules')
}
