/** Everything a command may do to the outside. Tests pass one of their own. */
export interface World {
  /** Absolute path of the current directory. */
  readonly cwd: string
  /** Absolute path of the package, which holds the shelf: `roles/`, `locales/`. */
  readonly shelf: string
  readonly version: string
  /** Absolute path of a folder of the user's in which this version may keep what it can make again; absent = none. */
  readonly cache?: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The day it is, ISO: what law must be valid on where no other is named. Nothing else looks at the clock. */
  readonly today: () => string
  readonly stdout: Stream
  readonly stderr: Stream
}

export interface Stream {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** How many characters a line of the terminal holds; absent where nobody knows. */
  readonly columns?: number
}
