import {
  closest,
  type Diagnostic,
  type Library,
  type Load,
  openLibrary,
  type Sources,
  type UnknownKeys,
  type WorkspaceFile,
} from '../index.ts'
import { findWorkspace } from './find-workspace.ts'
import { openVoice, type Seen, type Voice } from './open-voice.ts'
import type { CommonOptions } from './options.ts'
import { readSources } from './read-sources.ts'
import { settingLayers } from './setting-layers.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** What every command works with. */
export interface Run extends Settled, Voice {
  readonly world: World
  /** Absolute path of the workspace; the shelf's where there is none. */
  readonly root: string
}

/** Files with the company's settings that go with them. */
export interface Settled {
  readonly library: Library
  readonly settings: Partial<WorkspaceFile>
}

/** What a run need not do again: files that were looked at before, and how files are loaded over several runs. */
export interface Given {
  readonly sources?: Sources | undefined
  readonly load?: Load | undefined
}

/** Finds the workspace, opens the library over it and takes the settings from `jd.yaml` and `--set`. */
export function openRun(options: CommonOptions, world: World, { sources, load }: Given = {}): Run {
  const seen: Seen = new Map()
  const workspace = findWorkspace(world.cwd, options.workspace)
  const settled = settle(sources ?? readSources(world, workspace), options, seen, 'error', load)
  return { world, root: workspace ?? world.shelf, ...settled, ...openVoice(options, world, seen) }
}

/** A library over these files, with what `--set` says laid over their `jd.yaml`. */
export function settle(
  sources: Sources,
  options: CommonOptions,
  seen: Seen,
  unknownKeys?: UnknownKeys,
  load?: Load,
): Settled {
  const layers = settingLayers(options.set ?? [])
  const read: Sources['read'] = (name) => {
    const files = sources.read(name)
    for (const { path, bytes } of files) seen.set(path, bytes)
    return name === 'jd.yaml' ? [...files, ...layers] : files
  }
  const library = openLibrary({ ...sources, read }, unknownKeys, load)
  mustBeSettable(library.workspace().diagnostics)
  return { library, settings: library.workspace().value }
}

/** A mistake in what `--set` says is a mistake of the command line. */
export function mustBeSettable(diagnostics: readonly Diagnostic[]): void {
  const wrong = diagnostics.find(({ place, severity }) => place?.file === '--set' && severity === 'error')
  if (wrong) throw new UsageError(`--set: ${wrong.message}`, wrong.expected, wrong.help)
}

/** What was named must be there; otherwise what exists is named. */
export function mustBeOneOf(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name
  const near = closest(name, known)
  const help = near ? `Did you mean \`${near}\`?` : undefined
  throw new UsageError(`There is no ${what} \`${name}\`, there are ${known.join(', ')}`, known, help)
}
