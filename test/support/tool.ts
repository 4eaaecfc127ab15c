import { spawnSync } from 'node:child_process'

export interface ToolRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; one that is not there has the code `null`. */
export function runTool(
  command: string,
  argv: readonly string[],
  { input, env, cwd }: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): ToolRun {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  })
  return { code: status, stdout: stdout ?? '', stderr: stderr ?? '' }
}

/** Whether a program is installed; `argv` must end it without a fault. */
export const hasTool = (command: string, ...argv: readonly string[]): boolean =>
  runTool(command, argv, { input: '' }).code === 0
