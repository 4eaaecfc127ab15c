import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** Room for every file of a workspace at once: 1 GiB. */
const maxOutput = 2 ** 30

/** Git writes nothing, asks nothing, and takes a path for a path. */
const quiet = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' }

/** What git answered. */
export interface GitAnswer {
  readonly succeeded: boolean
  readonly stdout: Buffer
  /** What it had to say, in English, without the prefix. */
  readonly complaint: string
}

/** Asks git about a folder; never through a shell. Throws where there is no git. */
export type Git = (argv: readonly string[], input?: string) => GitAnswer

export function gitIn(folder: string, { env }: Pick<World, 'env'>): Git {
  return (argv, input) => {
    // Two folders are compared without it, and it takes its time to load.
    const { spawnSync } = process.getBuiltinModule('node:child_process')
    const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...argv], {
      input: input ?? '',
      maxBuffer: maxOutput,
      env: { ...process.env, ...env, ...quiet },
    })
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
      throw new UsageError('There is no git, which knows the releases', [], 'Install git, or name folders instead')
    }
    if (error) throw error
    const complaint = stderr
      .toString('utf8')
      .replace(/^fatal: /, '')
      .trim()
    return { succeeded: status === 0, stdout, complaint }
  }
}
