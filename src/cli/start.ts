import { main } from './main.ts'
import { type Installed, processWorld } from './process-world.ts'

/** Gives the process to `main`. A stream that failed by then may have made its end worse. */
export async function start(installed: Installed): Promise<void> {
  const code = await main(process.argv.slice(2), processWorld(installed))
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}
