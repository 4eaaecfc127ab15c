import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { World } from '../world.ts'

/** How a run of LibreOffice ended, and what it had to say. */
export interface OfficeRun {
  readonly ended: 'by-itself' | 'out-of-time' | 'interrupted'
  readonly complaint: string
}

export interface OfficeOptions {
  /** The folder it runs in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds. */
  readonly timeout: number
}

/** Enough to see what went wrong. */
const longestComplaint = 2000

/**
 * Runs LibreOffice to its end. Its starter is a chain of processes, so that all of them are one group of their own,
 * which is ended as a whole when the time is out or the user interrupts.
 */
export function runOffice(
  program: string,
  argv: readonly string[],
  { cwd, env, timeout }: OfficeOptions,
  world: Pick<World, 'env' | 'onInterrupt'>,
): Promise<OfficeRun> {
  return new Promise((resolve) => {
    let ended: OfficeRun['ended'] = 'by-itself'
    let said = ''
    const child = spawn(program, argv, {
      cwd,
      env: { ...process.env, ...world.env, ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    })
    const stop = (why: OfficeRun['ended']) => () => {
      if (ended === 'by-itself') ended = why
      endGroup(child)
    }
    const clock = setTimeout(stop('out-of-time'), timeout)
    const forget = world.onInterrupt(stop('interrupted'))
    const finish = (complaint: string) => {
      clearTimeout(clock)
      forget()
      resolve({ ended, complaint: withoutHarmless(complaint) })
    }
    child.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString('utf8')).slice(0, longestComplaint)
    })
    child.on('error', (fault) => finish(fault.message))
    child.on('close', () => finish(said))
  })
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

/** That there is no Java is told on every run and means nothing here. */
const withoutHarmless = (text: string): string =>
  text
    .replace(/^.*javaldx.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
