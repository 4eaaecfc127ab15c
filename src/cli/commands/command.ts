import type { Command as Commander } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { World } from '../world.ts'

/** One command: its words and options, and what it does with them. */
export interface Command {
  /** Adds the command to the program; `run` takes what its action gives back as the exit code. */
  readonly define: (program: Commander, world: World, run: (work: Promise<ExitCode>) => Promise<void>) => void
}
