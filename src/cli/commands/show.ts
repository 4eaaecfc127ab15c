import { compile, hasErrors, type Renderer, renderers, sortDiagnostics } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { mustBeOneOf, mustBeSettable, openRun } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { wantedDocuments } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

const examples = `
Examples:
  $ jd show account-manager --lang en
  $ jd show account-manager -l sv -j SE | less`

export const show: Command = {
  define: (program, world, run) => {
    const command = program.command('show').argument('<role>', 'role id')
    withCommonOptions(command)
      .addHelpText('after', examples)
      .action((role: string, options: CommonOptions) => run(showRole(role, options, world)))
  },
}

async function showRole(role: string, options: CommonOptions, world: World): Promise<ExitCode> {
  const run = openRun(options, world)
  mustBeOneOf('role', role, run.library.sources.roles)
  const text = renderers.find(({ format }) => format === 'txt') as Renderer
  const compiled = wantedDocuments([role], options, run).map((request) => compile(run.library, request))
  const diagnostics = sortDiagnostics(compiled.flatMap((one) => one.diagnostics))
  mustBeSettable(diagnostics)
  for (const { document } of compiled) {
    if (!document || run.isMachine) continue
    const bytes = await text.render(document, {
      tool: `jobdesc ${world.version}`,
      date: new Date(`${document.role.released}T00:00:00Z`),
    })
    world.stdout.write(new TextDecoder().decode(bytes))
  }
  run.tell({ diagnostics, files: run.library.read.size })
  return hasErrors(diagnostics) ? exitCode.inputHasErrors : exitCode.done
}
