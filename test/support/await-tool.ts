import { execFile } from 'node:child_process'
import type { ToolRun } from './tool.ts'

/** As `runTool`, for a program that talks to a server in this process: nothing waits for it but the caller. */
export const awaitTool = (
  command: string,
  argv: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ToolRun> =>
  new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 } as const
    const child = execFile(command, argv, options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    )
  })
