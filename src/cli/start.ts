import { main } from './main.ts'
import { processWorld } from './process-world.ts'

/** Gives the process to `main`; `here` is the URL of the program's file. */
export async function start(here: string): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processWorld(here))
}
