import { type SchemaName, schemaNames, schemaOf } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { mustBeOneOf } from '../open-run.ts'
import { withReportOptions } from '../options.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

const examples = `
Examples:
  $ jd schema                     the names of the schemas
  $ jd schema role                the JSON Schema of role.yaml`

export const schema: Command = {
  define: (program, world, run) => {
    const command = program.command('schema').argument('[schema]', `one of ${schemaNames.join(', ')}`)
    withReportOptions(command)
      .addHelpText('after', examples)
      .action((name: string | undefined) => run(printSchema(name, world)))
  },
}

async function printSchema(name: string | undefined, world: World): Promise<ExitCode> {
  if (name === undefined) {
    world.stdout.write(`${schemaNames.join('\n')}\n`)
    return exitCode.done
  }
  const known = mustBeOneOf('schema', name, schemaNames) as SchemaName
  world.stdout.write(`${JSON.stringify(schemaOf(known), null, 2)}\n`)
  return exitCode.done
}
