import { main } from './main.ts'
import { type Installed, processWorld } from './process-world.ts'

/** Gives the process to `main`. */
export async function start(installed: Installed): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processWorld(installed))
}
