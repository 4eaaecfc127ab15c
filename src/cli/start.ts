import { main } from './main.ts'
import { type Installed, openProcessWorld } from './process-world.ts'

/**
 * Gives the process to `main`, and ends it: a process that ends by itself first waits until V8 has compiled what nobody
 * will run any more. A stream that failed by then may have made its end worse.
 */
export async function start(installed: Installed): Promise<void> {
  const { world, told } = openProcessWorld(installed)
  const code = await main(process.argv.slice(2), world)
  await told()
  process.exit(Math.max(code, Number(process.exitCode ?? 0)))
}
