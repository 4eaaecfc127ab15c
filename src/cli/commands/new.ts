import { readdirSync } from 'node:fs'
import path from 'node:path'
import { roleSkeleton, variationSkeleton } from '../../index.ts'
import { attempt } from '../attempt.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { isDevice } from '../is-device.ts'
import { isThere } from '../is-there.ts'
import { makeFolder } from '../make-files.ts'
import { mustHaveWorkspace } from '../must-have-workspace.ts'
import { mustBeOneOf, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { shown } from '../read-sources.ts'
import { copySchemas } from '../schema-copies.ts'
import { UsageError } from '../usage-error.ts'
import { codes } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface NewOptions extends CommonOptions {
  readonly from?: string
}

const examples = `
Examples:
  $ jd new baker -l et,ru                              a role of your own
  $ jd new key-account-manager --from account-manager  a variation: says only what is different
  $ jd check roles/baker                               what is still to be written, and where`

// `new` alone is a word of the language.
export const newRole: Command = {
  define: (program, world, run) => {
    const command = program
      .command('new')
      .argument('<role>', 'the id of the new role: small letters, digits and hyphens')
    withCommonOptions(command)
      .option('--from <role>', 'the role that is varied, of the shelf or of the workspace')
      .addHelpText('after', examples)
      .action((role: string, options: NewOptions) => run(beginRole(role, options, world)))
  },
}

async function beginRole(id: string, options: NewOptions, world: World): Promise<ExitCode> {
  mustHaveWorkspace(options, world, 'Make one with jd init, or name yours with --workspace')
  mustBeRoleId(id)
  const run = openRun(options, world)
  mustBeFree(id, options, run)
  const isShelf = run.root === world.shelf
  const request = {
    id,
    languages: languagesOf(options, run),
    released: world.today(),
    schemas: isShelf ? '../../schemas' : '../../.jd/schemas',
  }
  const files =
    options.from === undefined
      ? roleSkeleton(request, run.library)
      : variationSkeleton(request, options.from, run.library)
  const shadows = !isShelf && run.library.sources.roles.includes(id)
  const lines = [...makeFolder(run.root, files, world), ...(isShelf ? [] : copySchemas(run.root, world))]
  if (shadows) world.stderr.write(`The shelf has a role \`${id}\` too: in this workspace the new one takes its place\n`)
  if (run.isMachine) run.tell({ diagnostics: [], files: run.library.read.size })
  else if (!options.quiet) {
    world.stdout.write(lines.join(''))
    if (world.stderr.isTerminal) world.stderr.write(`\nNext: jd check ${id} says what is still to be written\n`)
  }
  return exitCode.done
}

/** As the schema of ids has it; `common` is the folder of the clause library. */
function mustBeRoleId(id: string): void {
  if (/^[a-z][a-z0-9-]{0,99}$/.test(id) && id !== 'common' && !isDevice(id)) return
  throw new UsageError(
    `\`${id}\` is no id of a role`,
    [],
    id === 'common'
      ? '`roles/common` is the clause library'
      : isDevice(id)
        ? 'Windows keeps that name for a device, so that nobody there could open its folder'
        : 'An id has small letters, digits and hyphens and begins with a letter, such as account-manager',
  )
}

function mustBeFree(id: string, { from }: NewOptions, { library, root, world }: Run): void {
  const folder = path.join(root, 'roles', id)
  if (attempt(folder, world, () => isThere(folder) && readdirSync(folder).length > 0)) {
    throw new UsageError(`\`${shown(folder, world)}\` is there already`, [], 'Edit it, or choose another id')
  }
  if (from !== undefined) mustBeOneOf('role', from, library.sources.roles)
  if (from === id) {
    throw new UsageError('A role cannot be a variation of itself', [], `Choose another id, such as our-${id}`)
  }
}

/** What was asked for; else the company's; else those of the role that is varied; else that of the company's country. */
function languagesOf({ lang, from }: NewOptions, { library, settings }: Run): readonly string[] {
  const { languages: known } = library.sources
  const inherited = from === undefined ? undefined : library.definition(from).definition.file.languages
  if (lang === 'all') return inherited ?? known
  if (lang !== undefined) return codes('--lang', lang).map((code) => mustBeOneOf('language', code, known))
  const { language } = settings.jurisdiction ? library.jurisdiction(settings.jurisdiction).value : {}
  const usual = settings.languages ?? inherited ?? (language && known.includes(language) ? [language] : undefined)
  if (usual) return usual.map((code) => mustBeOneOf('language', code, known))
  throw new UsageError('In which languages is the role to be written?', known, 'Say it with -l, for example -l et,ru')
}
