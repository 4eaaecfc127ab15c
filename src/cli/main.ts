import { CommanderError, Command as Program } from 'commander'
import type { CommandEntry } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { Interrupted } from './interrupted.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

const examples = `
Examples:
  $ jd build account-manager --lang et     a Word document to approve and sign
  $ jd list                                the roles and their languages
  $ jd show account-manager --lang en      the text in the terminal

Exit codes: 0 done · 1 the input has errors · 2 the command line is wrong · 3 jd is broken`

/** One run of the program: arguments → exit code. Throws nothing. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  try {
    const program = await programFor(argv, world, async (work) => {
      code = await work
    })
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (thrown) {
    return explain(thrown, argv, world)
  }
}

type Run = (work: Promise<ExitCode>) => Promise<void>

async function programFor(argv: readonly string[], world: World, run: Run): Promise<Program> {
  const program = new Program('jd')
    .description('Turns YAML role definitions into formal job descriptions.')
    .version(world.version, '--version', 'the version of jd')
    .helpOption('-h, --help', 'how to use it')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: world.stdout.write, writeErr: world.stderr.write, outputError: () => {} })
  for (const entry of commands) await add(entry, program, argv, world, run)
  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program).version(world.version, '--version', 'the version of jd')
  }
  return program
}

/** The command that is asked for with all that belongs to it, any other by its line in the help. */
async function add(
  { words, summary, load }: CommandEntry,
  program: Program,
  argv: readonly string[],
  world: World,
  run: Run,
): Promise<void> {
  if (!isAsked(words, argv)) {
    program.command(words).description(summary)
    return
  }
  const { define } = await load()
  define(program, world, run)
  program.commands.find((command) => command.name() === nameOf(words))?.description(summary)
}

/** A first word that is no command may be `help build`, or a slip that is told with what was meant: those need all. */
function isAsked(words: string, argv: readonly string[]): boolean {
  const first = argv.find((word) => !word.startsWith('-'))
  return first === nameOf(words) || (first !== undefined && commands.every((other) => nameOf(other.words) !== first))
}

const nameOf = (words: string): string => words.split(' ', 1)[0] ?? words

/** What stopped a run, told where the reporter wants it. */
async function explain(thrown: unknown, argv: readonly string[], world: World): Promise<ExitCode> {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return exitCode.done
    if (thrown.code === 'commander.help') return exitCode.usage
    return tell(slipOf(thrown), argv, world)
  }
  if (thrown instanceof Interrupted) return exitCode.interrupted
  if (thrown instanceof UsageError) return tell(thrown, argv, world)
  const refusal = refusalOf(thrown)
  if (refusal) return tell(refusal, argv, world)
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  world.stderr.write(
    `jd is broken: this is a fault of the program, not of your files.\nPlease report it with these lines:\n\njobdesc ${world.version}\n${stack}\n`,
  )
  return exitCode.broken
}

/** commander puts what was meant in brackets on a line of its own. */
function slipOf({ message }: CommanderError): UsageError {
  const said = message.replace(/^error: /, '')
  const meant = /\n\((Did you mean [^\n]*\?)\)$/.exec(said)
  return meant ? new UsageError(said.slice(0, meant.index), [], meant[1]) : new UsageError(said)
}

/** Most runs have no slip to tell of. Where no file can be opened, not even the one that tells it well, it is told plainly. */
async function tell(slip: UsageError, argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    const { tellUsage } = await import('./tell-usage.ts')
    tellUsage(slip, argv, world)
  } catch (thrown) {
    if (!refusalOf(thrown)) throw thrown
    world.stderr.write(`jd: ${slip.message}\n`)
  }
  return exitCode.usage
}

/** What the system has too little of is no fault of the program, wherever it comes to light. */
function refusalOf(thrown: unknown): UsageError | undefined {
  const { code, message } = thrown as Partial<NodeJS.ErrnoException>
  const scarce = ['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT', 'EIO', 'ERR_WORKER_OUT_OF_MEMORY']
  return code !== undefined && scarce.includes(code) ? new UsageError(`The system refuses: ${message}`) : undefined
}
