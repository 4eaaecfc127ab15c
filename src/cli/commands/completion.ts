import { Argument, type Command as Commander } from 'commander'
import { openLibrary } from '../../index.ts'
import { bashScript } from '../completion/bash-script.ts'
import { complete } from '../completion/complete.ts'
import { fishScript } from '../completion/fish-script.ts'
import type { Values } from '../completion/values.ts'
import { zshScript } from '../completion/zsh-script.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { withReportOptions } from '../options.ts'
import { readSources } from '../read-sources.ts'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript }

type Shell = keyof typeof scripts

const examples = `
Examples:
  $ jd completion bash              in ~/.bashrc: source <(jd completion bash)
  $ jd completion zsh               in ~/.zshrc, after compinit: source <(jd completion zsh)
  $ jd completion fish              as ~/.config/fish/completions/jd.fish`

/**
 * The scripts know nothing: at each Tab they ask the hidden command `__complete`, so that they fit every later `jd`
 * and offer the roles of the workspace at hand.
 */
export const completion: Command = {
  define: (program, world, run) => {
    const command = program
      .command('completion')
      .addArgument(new Argument('<shell>', 'whose completion').choices(Object.keys(scripts)))
    withReportOptions(command)
      .addHelpText('after', examples)
      .action((shell: Shell) => run(printed(scripts[shell], world)))
    program
      .command('__complete', { hidden: true })
      .argument('[words...]')
      .action((words: string[]) => run(printed(completed(words, program, world), world)))
  },
}

async function printed(text: string, world: World): Promise<ExitCode> {
  world.stdout.write(text)
  return exitCode.done
}

/** One candidate per line, with its description behind a tab; `:files` or `:folders` where paths could stand too. */
function completed(words: readonly string[], program: Commander, world: World): string {
  const { candidates, paths } = found(words, program, world)
  const lines = candidates.map(({ value, description }) => (description ? `${value}\t${description}` : value))
  return [...lines, ...(paths ? [`:${paths}`] : [])].map((line) => `${line}\n`).join('')
}

/** A workspace that cannot be found offers nothing: a complaint would stand in the middle of what somebody types. */
function found(words: readonly string[], program: Commander, world: World): Values {
  try {
    const named = words.find((_, index) => words[index - 1] === '--workspace')
    const library = openLibrary(readSources(world, findWorkspace(world.cwd, named)))
    return complete(words, program, { library, world })
  } catch (thrown) {
    if (thrown instanceof UsageError) return { candidates: [] }
    throw thrown
  }
}
