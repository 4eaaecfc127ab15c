import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, openWorkspace, type ReportedDiagnostic } from '../../support/workspace.ts'
import type { Try } from './try.ts'

/** What came of a try. */
export interface Result {
  readonly code: number
  /** As `Try` has them. */
  readonly found: readonly string[]
  readonly messages: readonly string[]
  /** Files that are new, changed or gone. */
  readonly written: readonly string[]
  /** What a person saw, of two runs: for a machine and for people. */
  readonly outcomes: readonly Outcome[]
  /** Processor time of the process, in seconds. */
  readonly seconds: number
}

const usual = ['build'] as const

/** The workspace of a try is a folder of its own, so that there is something outside of it to reach for. */
export const inside = 'w'

/** What lies beside the workspace; nothing of it may show in any output. */
export const secret = 'TOP SECRET'

/** One try in a fresh folder: once told to a machine, once to people. */
export async function runTry({ files, prepare, argv = usual }: Try): Promise<Result> {
  const own = Object.entries(files()).map(([name, content]) => [`${inside}/${name}`, content] as const)
  const outside = { 'outside/en.yaml': secret, 'outside/jd.yaml': `organisation: { name: ${secret} }\n` }
  const workspace = openWorkspace({ ...outside, [`${inside}/.keep`]: '', ...Object.fromEntries(own) }, { cwd: inside })
  await prepare?.(workspace)
  const before = listed(workspace.folder)
  const start = process.cpuUsage()
  const machine = await workspace.run(...argv, '--reporter', 'json')
  const { user, system } = process.cpuUsage(start)
  const people = await workspace.run(...argv, '--no-color')
  const told = toldBy(machine)
  return {
    code: machine.code,
    found: told.map(({ what }) => what),
    messages: told.map(({ message }) => message),
    written: changed(before, listed(workspace.folder)),
    outcomes: [machine, people],
    seconds: (user + system) / 1e6,
  }
}

/** Every name below a folder with what tells one edition of a file from another; links are not followed. */
function listed(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names.flatMap((name): [string, string][] => {
      const { mode, size, mtimeMs, ino } = lstatSync(path.join(folder, name))
      const isFolder = (mode & 0o170000) === 0o040000
      return isFolder || name.includes('.git/') ? [] : [[name, [mode, size, mtimeMs, ino].join(' ')]]
    }),
  )
}

const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => name.replace(`${inside}/`, ''))
    .sort()

interface Told {
  readonly what: string
  readonly message: string
}

interface VerifiedJson {
  readonly file: string
  readonly state: string
  readonly reason?: string
}

/** The report stands on stdout, or beside the result on stderr. */
function toldBy({ stdout, stderr }: Outcome): readonly Told[] {
  const report = parsed(stderr) ?? parsed(stdout)
  if (Array.isArray(report)) {
    return (report as VerifiedJson[])
      .filter(({ state }) => state !== undefined)
      .map(({ file, state, reason = '' }) => ({ what: `${state} ${file}`, message: reason }))
  }
  const { diagnostics = [] } = (report ?? {}) as { readonly diagnostics?: readonly ReportedDiagnostic[] }
  return diagnostics.map(({ rule, file, line, message }) => ({
    what: file === undefined ? rule : `${rule} ${file}:${line}`,
    message,
  }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
