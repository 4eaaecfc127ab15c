import { hasErrors, type Report } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Voice } from '../open-voice.ts'
import type { World } from '../world.ts'

/** What a check found. */
export interface Checked extends Pick<Report, 'diagnostics' | 'skipped' | 'files' | 'rules'> {
  /** How many roles it looked at. */
  readonly roles: number
}

/** Tells it, and how it ends. */
export function tellFindings(
  { roles, ...report }: Checked,
  { strict, quiet }: { readonly strict?: boolean; readonly quiet?: boolean },
  { tell, isMachine }: Voice,
  world: World,
): ExitCode {
  tell(report)
  const { diagnostics, files } = report
  if (diagnostics.length === 0 && !isMachine && !quiet) world.stdout.write(allClear(roles, files))
  const fails = hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'))
  return fails ? exitCode.inputHasErrors : exitCode.done
}

const allClear = (roles: number, files: number): string =>
  `${roles === 1 ? '1 role' : `${roles} roles`} checked in ${files} files, nothing found\n`
