import { error, reporters } from '../index.ts'
import { commands } from './commands/index.ts'
import type { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** Tells what is wrong with a command line, where the reporter that it asks for wants it. */
export function tellUsage({ message, expected, help }: UsageError, argv: readonly string[], world: World): void {
  const asked =
    argv.find((_, index) => argv[index - 1] === '--reporter') ??
    argv.find((word) => word.startsWith('--reporter='))?.slice('--reporter='.length)
  const reporter = reporters.find(({ id, machine }) => machine && id === asked)
  const diagnostic = error('cli/usage', message, undefined, {
    ...(expected.length > 0 ? { expected } : {}),
    ...(help ? { help } : {}),
  })
  if (!reporter) {
    const told = diagnostic.help ? `${diagnostic.message}\n  ${diagnostic.help}` : diagnostic.message
    world.stderr.write(`jd: ${told}\n  See ${helpFor(argv)}\n`)
    return
  }
  const options = { colour: false, version: world.version, sourceLine: () => undefined }
  world.stdout.write(reporter.results({ diagnostics: [diagnostic], files: 0 }, options))
}

/** The help of the command that was given, where it is one: what is wrong is most often one of its options. */
function helpFor(argv: readonly string[]): string {
  const given = argv.find((word) => !word.startsWith('-'))
  const known = commands.some(({ words }) => words.split(' ', 1)[0] === given)
  return known ? `jd ${given} --help` : 'jd --help'
}
