import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import type { Example } from '../../src/index.ts'
import { type Outcome, openWorkspace, type ReportedDiagnostic, type Workspace } from './workspace.ts'

const sample = path.resolve('docs/rules/sample')

/** `jd check --reporter json`. */
export interface CheckReport {
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly summary: Readonly<Record<'errors' | 'warnings' | 'notes' | 'files', number>>
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[]
}

/** The sample workspace of the rule reference in a folder of its own, beneath a copy of the shelf where asked. */
export function openBakery(under: 'the-shelf' | 'its-own-shelf' = 'the-shelf', cache?: string): Workspace {
  const workspace = openWorkspace({}, cache === undefined ? {} : { cache })
  if (under === 'its-own-shelf') {
    for (const name of ['roles', 'locales', 'package.json']) {
      cpSync(name, path.join(workspace.folder, name), { recursive: true })
    }
  }
  cpSync(sample, workspace.folder, { recursive: true })
  return workspace
}

/** Writes the bad or the good text of an example into a workspace; throws where what it changes is not there. */
export function applyExample(workspace: Workspace, example: Example, which: 'bad' | 'good'): void {
  const file = path.join(workspace.folder, example.file)
  const text = textOf(workspace, example, which)
  mkdirSync(path.dirname(file), { recursive: true })
  const [, target] = /^-> (.+)$/.exec(text) ?? []
  rmSync(file, { force: true })
  if (target === undefined) writeFileSync(file, text)
  else symlinkSync(target, file)
}

function textOf(workspace: Workspace, { file, from, ...texts }: Example, which: 'bad' | 'good'): string {
  if (from === undefined) return overFile(workspace, file, texts[which])
  const before = readFileSync(path.join(workspace.folder, file), 'utf8')
  if (before.split(from).length !== 2) throw new Error(`\`${from}\` does not stand once in ${file}`)
  return before.replace(from, () => texts[which])
}

/** A whole file, laid over the shelf's own where that is in the same folder. */
function overFile(workspace: Workspace, file: string, text: string): string {
  if (!file.startsWith('locales/') || !workspace.files().includes(file)) return text
  return stringify(laidOver(parse(text), parse(workspace.read(file))))
}

function laidOver(over: unknown, under: unknown): unknown {
  if (!isMap(over) || !isMap(under)) return over
  const joined = Object.entries(over).map(([key, value]) => [key, key in under ? laidOver(value, under[key]) : value])
  return { ...under, ...Object.fromEntries(joined) }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first release of a workspace, for what compares with one. */
export function commit(workspace: Workspace): void {
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...argv], { cwd: workspace.folder })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First release')
}

/** Runs the check as the example asks for it. */
export async function checkExample(workspace: Workspace, { options = [] }: Example): Promise<Outcome> {
  return workspace.run('check', '--date', '2026-11-21', ...options)
}

export async function reportOf(workspace: Workspace, ...options: readonly string[]): Promise<CheckReport> {
  const { stdout } = await workspace.run('check', '--date', '2026-11-21', '--reporter', 'json', ...options)
  return JSON.parse(stdout) as CheckReport
}
