import { existsSync } from 'node:fs'
import path from 'node:path'
import { closest, type Sources } from '../index.ts'
import { type Git, gitIn } from './git.ts'
import { gitLayer } from './git-layer.ts'
import { isFolder } from './is-folder.ts'
import { joinLayers } from './join-layers.ts'
import { given, readSources, shelfLayer, workspaceLayer } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** A release that was named and found, not read yet. */
export interface FoundRelease {
  /** As it was named; `worktree` for the files as they are. */
  readonly name: string
  readonly open: () => Sources
}

/** The files as they are now. */
export const worktree = (world: World, workspace: string | undefined): FoundRelease => ({
  name: 'worktree',
  open: () => readSources(world, workspace),
})

/** `v1..v2` as two names; anything else is one. A path may hold dots of its own: `../old`. */
export function releaseNames(word: string): readonly string[] {
  const [, from, to] = /^(.*[^./])\.\.([^./].*)$/.exec(word) ?? []
  return from === undefined || to === undefined ? [word] : [from, to]
}

/** A git ref of the workspace, else a folder that holds `roles/`; `undefined` where a word names neither. */
export function findRelease(word: string, workspace: string | undefined, world: World): FoundRelease | undefined {
  return findRef(word, workspace ?? world.cwd, world) ?? findFolder(word, world)
}

/** The same for a word that must name one: says what there is instead. */
export function mustFindRelease(word: string, workspace: string | undefined, world: World): FoundRelease {
  const found = findRelease(word, workspace, world)
  if (found) return found
  if (existsSync(path.resolve(world.cwd, word))) throw new UsageError(`The folder \`${word}\` holds no \`roles/\``)
  const git = gitIn(workspace ?? world.cwd, world)
  const { succeeded, complaint } = git(['rev-parse', '--git-dir'])
  if (!succeeded) {
    throw new UsageError(
      `There is no folder \`${word}\`, and no git repository to look for a release in`,
      [],
      reasonOf(complaint),
    )
  }
  const refs = refsOf(git)
  const near = refs.findLast((ref) => ref.startsWith(word)) ?? closest(word, refs)
  const there = refs.length === 0 ? 'the repository has none' : `there are ${refs.slice(0, shownRefs).join(', ')}`
  const help = isShallow(git) ? fetchAll : near && `Did you mean \`${near}\`?`
  throw new UsageError(
    `There is no release \`${word}\`, neither a git ref nor a folder; ${there}`,
    refs,
    help || undefined,
  )
}

/** How many refs a message names. */
const shownRefs = 20

const fetchAll =
  'The clone is shallow, so older releases are not in it: run git fetch --unshallow --tags, or with actions/checkout set fetch-depth: 0'

/** That there is no repository needs no repeating; that git will not look into one does. */
const reasonOf = (complaint: string): string | undefined =>
  complaint.startsWith('not a git repository') ? undefined : complaint.split('\n')[0]

function findFolder(word: string, world: World): FoundRelease | undefined {
  const root = path.resolve(world.cwd, word)
  if (!isFolder(path.join(root, 'roles'))) return undefined
  return { name: word, open: () => joinLayers(shelfLayer(world), workspaceLayer(root, world), given(world)) }
}

/**
 * What looks like an option is no ref, nor is what is written as a path: no part of a ref is empty or begins with a dot
 * (git-check-ref-format). To ask git takes longer than to compose a document.
 */
function findRef(word: string, root: string, world: World): FoundRelease | undefined {
  const isPath = path.isAbsolute(word) || /^\.{1,2}(?:[/\\]|$)/.test(word)
  if (word.startsWith('-') || word === '' || isPath || !isFolder(root)) return undefined
  const git = gitIn(root, world)
  const { succeeded, stdout } = tryGit(git, ['rev-parse', '--verify', '--quiet', `${word}^{commit}`])
  if (!succeeded) return undefined
  const commit = stdout.toString('utf8').trim()
  const folder = git(['rev-parse', '--show-prefix']).stdout.toString('utf8').replace(/\n$/, '')
  return { name: word, open: () => openRef(word, git, commit, folder, world) }
}

/** Folders can be compared where there is no git; that it is missing is said when nothing else is found. */
function tryGit(git: Git, argv: readonly string[]): ReturnType<Git> {
  try {
    return git(argv)
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown
    return { succeeded: false, stdout: Buffer.alloc(0), complaint: thrown.message }
  }
}

function openRef(word: string, git: Git, commit: string, folder: string, world: World): Sources {
  const layer = gitLayer(git, commit, folder, (name) => `${word}:${name}`)
  const isThere = layer.has('jd.yaml') || layer.foldersIn('roles').length > 0
  if (!isThere) {
    const where = folder === '' ? '' : ` in \`${folder}\``
    throw new UsageError(`The release \`${word}\` holds neither \`roles/\` nor \`jd.yaml\`${where}`)
  }
  return joinLayers(shelfLayer(world), layer, given(world))
}

/** Tags before branches, each by its short name. */
const refsOf = (git: Git): readonly string[] =>
  ['refs/tags', 'refs/heads', 'refs/remotes'].flatMap((below) =>
    git(['for-each-ref', '--format=%(refname:short)', '--sort=-version:refname', below])
      .stdout.toString('utf8')
      .split('\n')
      .filter((name) => name !== ''),
  )

const isShallow = (git: Git): boolean =>
  git(['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true'
