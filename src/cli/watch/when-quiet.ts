import type { World } from '../world.ts'
import type { WatchedFolder } from './watched-folders.ts'

/** How long a save may take, milliseconds: editors write, rename and touch in several steps. */
const quiet = 60

/** A stream of changes that never pauses is looked at all the same. */
const longest = 300

export interface Changes {
  readonly watch: (folders: readonly WatchedFolder[]) => void
  /** Resolves when something has changed and it is quiet again; `false` where the user has interrupted. */
  readonly changed: () => Promise<boolean>
  readonly close: () => void
}

/** Changes in folders, a burst of them as one; what changes between two questions is answered at the second. */
export function whenQuiet(world: Pick<World, 'watch' | 'onInterrupt'>): Changes {
  let state: 'same' | 'changed' | 'interrupted' = 'same'
  let wake = () => {}
  let timer: NodeJS.Timeout | undefined
  let since: number | undefined
  const settle = () => {
    since = undefined
    if (state === 'same') state = 'changed'
    wake()
  }
  const watcher = world.watch(() => {
    const now = performance.now()
    since ??= now
    clearTimeout(timer)
    timer = setTimeout(settle, Math.min(quiet, Math.max(0, since + longest - now)))
  })
  const forget = world.onInterrupt(() => {
    state = 'interrupted'
    wake()
  })
  return {
    watch: watcher.watch,
    changed: async () => {
      if (state === 'same')
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const answer = state === 'changed'
      if (answer) state = 'same'
      return answer
    },
    close: () => {
      clearTimeout(timer)
      forget()
      watcher.close()
    },
  }
}
