import {
  sortDiagnostics,
  type VerifiedFile,
  verifiedDiagnostics,
  verifiedJson,
  verifiedText,
  verifyFile,
} from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openRun, type Run } from '../open-run.ts'
import { wantsColour } from '../open-voice.ts'
import { type CommonOptions, withReportOptions, withWorkspaceOptions } from '../options.ts'
import { readGiven } from '../read-given.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

const examples = `
Examples:
  $ jd verify build/account-manager.et.docx     which release is it, and what was edited since
  $ jd verify signed/*.docx                     several at once
  $ jd verify signed/*.docx --reporter json     for machines

Exit codes: 0 untouched · 1 edited · 2 not made by jd, or not there · of several files the highest`

export const verify: Command = {
  define: (program, world, run) => {
    const command = program.command('verify').argument('<file.docx...>', 'Word files')
    withReportOptions(withWorkspaceOptions(command))
      .addHelpText('after', examples)
      .action((files: string[], options: CommonOptions) => run(verifyFiles(files, options, world)))
  },
}

type Named = Parameters<typeof verifiedJson>[0][number]

async function verifyFiles(names: readonly string[], options: CommonOptions, world: World): Promise<ExitCode> {
  const given = readGiven(names, world)
  const run = openRun(options, world)
  const files = given.map(({ file, read }): Named => {
    return { file, verified: verifyFile(read(), run.library, run.settings) }
  })
  tell(files, options, run)
  return Math.max(...files.map(({ verified }) => codes[verified.state])) as ExitCode
}

const codes: Readonly<Record<VerifiedFile['state'], ExitCode>> = {
  untouched: exitCode.done,
  edited: exitCode.inputHasErrors,
  'not ours': exitCode.usage,
}

/** What was found is the result: it has stdout. Untouched files are no problem, so `--quiet` leaves them out. */
function tell(files: readonly Named[], options: CommonOptions, run: Run): void {
  const { stdout } = run.world
  if (options.reporter === 'json') stdout.write(verifiedJson(files))
  else if (run.isMachine) run.tell({ diagnostics: sortDiagnostics(verifiedDiagnostics(files)), files: files.length })
  else {
    const told = options.quiet ? files.filter(({ verified }) => verified.state !== 'untouched') : files
    stdout.write(verifiedText(told, { colour: wantsColour(options, run.world, stdout.isTerminal) }))
  }
}
