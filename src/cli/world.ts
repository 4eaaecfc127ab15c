import type { FolderWatcher } from './watch/folder-watcher.ts'

/** Everything a command may do to the outside. Tests pass one of their own. */
export interface World {
  /** Absolute path of the current directory. */
  readonly cwd: string
  /** Absolute path of the package, which holds the shelf: `roles/`, `locales/`. */
  readonly shelf: string
  readonly version: string
  /** Tells programs of one version apart, while it is worked on; absent where it runs from its sources. */
  readonly edition?: string
  /** Absolute path of a folder of the user's in which this version may keep what it can make again; absent = none. */
  readonly cache?: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The day it is, ISO: what law must be valid on where no other is named. Nothing else looks at the clock. */
  readonly today: () => string
  /** Calls when the user presses Ctrl-C or the system ends the process, which then goes on; gives back how to stop that. */
  readonly onInterrupt: (stop: () => void) => () => void
  /** Calls whenever something may have changed in the folders that it is given then. */
  readonly watch: (changed: () => void) => FolderWatcher
  /** Starts one, which gives the milliseconds since. For what people are told, and for nothing that is made. */
  readonly stopwatch: () => () => number
  /** How many threads the machine runs side by side. */
  readonly processors: () => number
  readonly startWorker: StartWorker
  readonly stdout: Stream
  readonly stderr: Stream
  /**
   * Asks the person at the terminal; absent where nobody sits there. `undefined` where that person quits (Ctrl-C,
   * Ctrl-D) before the conversation is over.
   */
  readonly converse?: (<T>(conversation: (ask: Ask) => Promise<T>) => Promise<T | undefined>) | undefined
}

/** Starts a thread that renders documents (`jobs/serve-tasks.ts`). */
export type StartWorker = (ears: WorkerEars) => Promise<WorkerThread>

/** What is heard of a thread. */
export interface WorkerEars {
  readonly answered: (message: unknown) => void
  /** It ended before it was told to, or something in it threw. */
  readonly broken: (why: Error) => void
}

export interface WorkerThread {
  readonly post: (message: unknown) => void
  /** Ends it, whatever it does. */
  readonly end: () => Promise<void>
}

/** Prints a question and gives back the line that is typed behind it, without spaces around it. */
export type Ask = (question: string) => Promise<string>

export interface Stream {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** How many characters a line of the terminal holds; absent where nobody knows. */
  readonly columns?: number | undefined
}
