import { UnreadableFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/**
 * Does something to a file. What the system refuses here (no permission, a file where a folder should be) is for the user
 * to mend: a `UsageError` that names the file, with `help` where there is a way out.
 */
export function attempt<T>(file: string, world: World, work: () => T, help?: string): T {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) throw new UsageError(`\`${shown(file, world)}\` ${thrown.message}`, [], help)
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    throw new UsageError(`\`${shown(file, world)}\` cannot be written (${code})`, [], help)
  }
}
