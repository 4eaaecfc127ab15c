import type { Command as Commander } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { World } from '../world.ts'

/** A command before it is loaded: most runs need one of them, and what that one stands on. */
export interface CommandEntry {
  /** Its name and arguments: `diff <from> [to] [role...]`. */
  readonly words: string
  /** The line that the help has for it. */
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** One command: its words and options, and what it does with them. */
export interface Command {
  /** Adds the command to the program; `run` takes what its action gives back as the exit code. */
  readonly define: (program: Commander, world: World, run: (work: Promise<ExitCode>) => Promise<void>) => void
}
