import { error, reporters } from '../index.ts'
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
    world.stderr.write(`jd: ${told}\n  See jd --help\n`)
    return
  }
  const options = { colour: false, version: world.version, sourceLine: () => undefined }
  world.stdout.write(reporter.results({ diagnostics: [diagnostic], files: 0 }, options))
}
