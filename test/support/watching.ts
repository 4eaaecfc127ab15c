import { rmSync } from 'node:fs'
import path from 'node:path'
import type { WatchedFolder } from '../../src/cli/watch/watched-folders.ts'
import { type Outcome, openWorkspace, type Workspace } from './workspace.ts'

/** A `jd build --watch` that is at work in a workspace of its own. */
export interface Watching {
  readonly workspace: Workspace
  /** Writes a file, or deletes it, and tells the program that something changed. */
  readonly save: (name: string, content: string | null) => void
  /** Tells it once more, as editors do. */
  readonly touch: () => void
  /** The next line that the program writes to stdout or, of the watch itself, to stderr; waits for it. */
  readonly next: () => Promise<string>
  /** Presses Ctrl-C. */
  readonly stop: () => Promise<Outcome>
  /** How often it has looked which folders there are: before and after each build. */
  readonly looks: () => number
  /** The folders that it watches at the moment, relative to the workspace. */
  readonly folders: () => readonly string[]
}

/** Starts it; the first build has yet to be awaited with `next`. */
export function startWatching(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Watching {
  const lines: string[] = []
  const waiting: ((line: string) => void)[] = []
  let changed = () => {}
  let interrupt = () => {}
  let watched: readonly WatchedFolder[] = []
  let looks = 0
  const workspace = openWorkspace(files, {
    terminal: true,
    heard: (stream, text) => {
      const told = text
        .split('\n')
        .filter((line) => (stream === 'stdout' ? line !== '' : line.startsWith('Watching') || line.startsWith('jd:')))
      for (const line of told) (waiting.shift() ?? ((one) => lines.push(one)))(line)
    },
    onInterrupt: (stop) => {
      interrupt = stop
      return () => {}
    },
    watch: (tell) => {
      changed = tell
      return {
        watch: (folders) => {
          watched = folders
          looks++
        },
        close: () => {
          watched = []
        },
      }
    },
  })
  const ended = workspace.run('build', ...argv, '--watch', '--no-color')
  return {
    workspace,
    save: (name, content) => {
      if (content === null) rmSync(path.join(workspace.folder, name), { recursive: true })
      else workspace.write(name, content)
      changed()
    },
    touch: () => changed(),
    next: () => {
      const line = lines.shift()
      return line === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(line)
    },
    stop: () => {
      interrupt()
      return ended
    },
    looks: () => looks,
    folders: () => watched.map(({ folder }) => path.relative(workspace.folder, folder) || '.'),
  }
}
