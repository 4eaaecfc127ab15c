import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { releaseNames } from '../../src/cli/releases.ts'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openRepository, type Repository, runGit } from '../support/git-repository.ts'
import { openWorkspace, runIn } from '../support/workspace.ts'

const cell = 'roles/baker/en.yaml'
const warm = bakerCell.replace('hot', 'warm')
const hotter = bakerCell.replace('hot', 'very hot')

/** `from → to`, with what became of the baker’s oven. */
function ovenIn(stdout: string): string {
  const { from, to, roles } = JSON.parse(stdout) as {
    from: string
    to: string
    roles: { changes: { documents: Record<string, { from: string; to: string }> }[] }[]
  }
  const words = roles[0]?.changes[0]?.documents['en-GB']
  return `${from} → ${to}: ${words ? `${words.from} → ${words.to}` : 'the same'}`
}

const asJson = ['--format', 'json'] as const
const oven = async (repository: Pick<Repository, 'run'>, ...argv: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await repository.run('diff', ...argv, ...asJson)
  expect(stderr).toBe('')
  return ovenIn(stdout)
}

const hotToWarm = 'keeps the oven hot for 3 loaves → keeps the oven warm for 3 loaves'

function threeReleases(below = ''): Repository {
  const repository = openRepository(below)
  const under = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [path.posix.join(below, name), content]))
  repository.release('v1.0.0', under(baker))
  repository.release('v1.1.0', under({ [cell]: warm }))
  repository.release('v1.2.0', under({ [cell]: hotter }))
  return repository
}

describe('a git ref', () => {
  test('two tags, in one word or two', async () => {
    const repository = threeReleases()
    expect(await oven(repository, 'v1.0.0', 'v1.1.0')).toBe(`v1.0.0 → v1.1.0: ${hotToWarm}`)
    expect(await oven(repository, 'v1.0.0..v1.1.0')).toBe(`v1.0.0 → v1.1.0: ${hotToWarm}`)
  })

  test('a branch, a commit before another, and the files as they are', async () => {
    const repository = threeReleases()
    repository.write(cell, warm)
    expect(await oven(repository, 'main~2')).toBe(`main~2 → worktree: ${hotToWarm}`)
    expect(await oven(repository, 'HEAD^')).toBe('HEAD^ → worktree: the same')
  })

  test('without a checkout: nothing in the working tree or the index is touched', async () => {
    const repository = threeReleases()
    repository.write('roles/baker/role.yaml', bakerRole.replace('clerk', 'manager'))
    const before = repository.git('status', '--porcelain')
    await repository.run('diff', 'v1.0.0', 'v1.1.0')
    expect(repository.git('status', '--porcelain')).toBe(before)
    expect(repository.read(cell)).toBe(hotter)
  })

  test('a workspace in a folder of a repository', async () => {
    const repository = threeReleases('hr/rôles d’été')
    expect(await oven(repository, 'v1.0.0', 'v1.1.0')).toBe(`v1.0.0 → v1.1.0: ${hotToWarm}`)
  })

  test('a folder below the workspace', async () => {
    const { folder } = threeReleases()
    const { stdout } = await runIn(path.join(folder, 'roles/baker'), ['diff', 'v1.0.0', 'v1.1.0', ...asJson], {})
    expect(ovenIn(stdout)).toBe(`v1.0.0 → v1.1.0: ${hotToWarm}`)
  })

  test('a worktree of the repository', async () => {
    const { folder, git } = threeReleases()
    const beside = openWorkspace()
    const there = path.join(beside.folder, 'linked')
    git('worktree', 'add', '--quiet', there, 'v1.1.0')
    const { stdout } = await runIn(there, ['diff', 'v1.0.0', ...asJson], {})
    expect(ovenIn(stdout)).toBe(`v1.0.0 → worktree: ${hotToWarm}`)
    expect(folder).not.toBe(there)
  })

  test('the workspace that --workspace names, from anywhere', async () => {
    const { folder } = threeReleases()
    const elsewhere = openWorkspace()
    expect(await oven(elsewhere, 'v1.0.0', 'v1.1.0', '--workspace', folder)).toBe(`v1.0.0 → v1.1.0: ${hotToWarm}`)
  })

  test('role files that were not written in ASCII names are left alone', async () => {
    const repository = threeReleases()
    repository.release('v2', { 'roles/õ/notes.txt': 'ä', 'roles/baker/märkmed.md': 'ö' })
    expect(await oven(repository, 'v1.2.0', 'v2')).toBe('v1.2.0 → v2: the same')
  })

  test('the toolkit’s own repository has no shelf under it', async () => {
    const repository = openRepository()
    repository.release('v1', { ...baker, 'package.json': '{ "name": "jobdesc" }' })
    const { code, stderr } = await repository.run('diff', 'v1', 'v1', 'account-manager')
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the roles are baker') as string,
    })
  })
})

test('a folder and a ref of one name: the word is the ref, the path the folder, for which git is not asked', async () => {
  const repository = openRepository()
  const old = { 'old/roles/baker/role.yaml': bakerRole, 'old/roles/baker/en.yaml': warm }
  repository.release('old', { ...baker, ...old })
  expect(await oven(repository, 'old', 'HEAD')).toBe('old → HEAD: the same')
  const bin = openWorkspace({ git: '#!/bin/sh\n: > "$0.asked"\nexit 1\n' })
  chmodSync(path.join(bin.folder, 'git'), 0o755)
  const asked = () => existsSync(path.join(bin.folder, 'git.asked'))
  const paths = ['./old', '../old', path.join(repository.folder, 'old')]
  for (const [index, word] of paths.entries()) {
    const here = index === 1 ? path.join(repository.folder, 'roles') : repository.folder
    const { stdout } = await runIn(here, ['diff', word, ...asJson], { env: { PATH: bin.folder } })
    expect(ovenIn(stdout)).toBe(
      `${word} → worktree: keeps the oven warm for 3 loaves → keeps the oven hot for 3 loaves`,
    )
  }
  expect(asked()).toBe(false)
  await runIn(repository.folder, ['diff', 'old', ...asJson], { env: { PATH: bin.folder } })
  expect(asked()).toBe(true)
})

describe('a shallow clone', () => {
  async function shallow() {
    const { folder } = threeReleases()
    const beside = openWorkspace()
    const clone = path.join(beside.folder, 'clone')
    runGit(beside.folder, ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone])
    return clone
  }

  test('says how to fetch the release that it lacks', async () => {
    const { code, stdout, stderr } = await runIn(await shallow(), ['diff', 'v1.0.0'], {})
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('There is no release `v1.0.0`')
    expect(stderr).toContain('git fetch --unshallow --tags')
    expect(stderr).toContain('fetch-depth: 0')
  })

  test('has it afterwards', async () => {
    const clone = await shallow()
    runGit(clone, ['fetch', '--quiet', '--unshallow', '--tags'])
    const { stdout } = await runIn(clone, ['diff', 'v1.0.0', 'v1.1.0', ...asJson], {})
    expect(ovenIn(stdout)).toBe(`v1.0.0 → v1.1.0: ${hotToWarm}`)
  })
})

describe('what is not there', () => {
  test.each([
    ['a ref', 'v1.3.0', ['There is no release `v1.3.0`', 'v1.2.0', 'Did you mean']],
    ['the beginning of one', 'v1.1', ['There is no release `v1.1`', 'Did you mean `v1.1.0`?']],
    ['one end of a range', 'v1.0.0..v7', ['There is no release `v7`']],
    ['a folder without roles', 'roles/baker', ['The folder `roles/baker` holds no `roles/`']],
  ])('%s', async (_name, word, expected) => {
    const { code, stdout, stderr } = await threeReleases().run('diff', word)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const part of expected) expect(stderr).toContain(part)
  })

  test('what looks like an option of git is none', async () => {
    const { code, stderr } = await threeReleases().run('diff', '--', '--output=x')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no release `--output=x`')
  })

  test('a repository', async () => {
    const { code, stderr } = await openWorkspace(baker).run('diff', 'v1.0.0')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no folder `v1.0.0`, and no git repository to look for a release in')
  })

  test('git', async () => {
    const outside = { env: { PATH: '/nowhere' } }
    const { folder } = threeReleases()
    const { code, stderr } = await runIn(folder, ['diff', 'v1.0.0'], outside)
    expect(code).toBe(2)
    expect(stderr).toContain('There is no git')
    const folders = openWorkspace(
      { ...baker, 'old/roles/baker/role.yaml': bakerRole, 'old/roles/baker/en.yaml': warm },
      outside,
    )
    expect(await oven(folders, 'old')).toContain('old → worktree: keeps the oven warm')
  })

  test('roles in that release', async () => {
    const repository = openRepository()
    repository.release('empty', { 'README.md': 'Nothing yet' })
    repository.release('v1', baker)
    const { code, stderr } = await repository.run('diff', 'empty', 'v1')
    expect(code).toBe(2)
    expect(stderr).toContain('The release `empty` holds neither `roles/` nor `jd.yaml`')
  })
})

describe('what is not followed', () => {
  test('a link in place of a cell, wherever it leads', async () => {
    const repository = openRepository()
    repository.release('v1', baker)
    repository.git('rm', '--quiet', cell)
    mkdirSync(path.join(repository.folder, 'roles/baker'), { recursive: true })
    symlinkSync('/etc/hostname', path.join(repository.folder, cell))
    repository.release('v2', {})
    const { code, stderr } = await repository.run('diff', 'v1', 'v2')
    expect(code).toBe(1)
    expect(stderr).toContain('v2:roles/baker/en.yaml:1:1 error The release has a link here, which is not followed')
  })

  test('a link in place of a role', async () => {
    const repository = openRepository()
    repository.release('v1', baker)
    symlinkSync('baker', path.join(repository.folder, 'roles/miller'))
    repository.release('v2', {})
    const { code, stderr } = await repository.run('diff', 'v1', 'v2')
    expect(code).toBe(1)
    expect(stderr).toContain('v2:roles/miller/role.yaml:1:1 error The release has a link here')
  })

  test('a submodule', async () => {
    const repository = openRepository()
    repository.release('v1', baker)
    const commit = repository.git('rev-parse', 'HEAD').trim()
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},roles/miller`)
    repository.git('commit', '--quiet', '--message', 'submodule')
    const { code, stderr } = await repository.run('diff', 'v1', 'HEAD')
    expect(code).toBe(1)
    expect(stderr).toContain('HEAD:roles/miller/role.yaml:1:1 error The release has a submodule here')
  })
})

test.each([
  ['v1..v2', ['v1', 'v2']],
  ['v1.0.0..v1.1.0', ['v1.0.0', 'v1.1.0']],
  ['v1', ['v1']],
  ['../old', ['../old']],
  ['a/../b', ['a/../b']],
  ['v1...v2', ['v1...v2']],
  ['v1..', ['v1..']],
])('%s names %j', (word, names) => {
  expect(releaseNames(word)).toEqual(names)
})
