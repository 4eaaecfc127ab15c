import path from 'node:path'
import { controlCharactersIn, type Diagnostic, type DiffFile, type DiffRenderer, type ReleaseDiff } from '../index.ts'
import { documentDates } from './document-dates.ts'
import { type NameOptions, named } from './file-names.ts'
import { givenDay } from './given-day.ts'
import { openOutput, type WriteResult } from './output.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** What the command line says about the files of `jd diff`. */
export interface DiffFilesOptions extends NameOptions {
  readonly out?: string
  readonly force?: boolean
  readonly acquaintance?: string
  readonly author?: string
  readonly date?: string
}

export interface WrittenDiff {
  /** Relative to the current directory, with `/`; what was there already and is unchanged says so. */
  readonly lines: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

type FilesRenderer = Extract<DiffRenderer, { readonly makes: 'files' }>
type FileOptions = Parameters<FilesRenderer['render']>[1]

/** Reads the options before anything else is done; throws where they are wrong. */
export function diffFileOptions(
  { author = 'jd', date }: DiffFilesOptions,
  world: World,
): Omit<FileOptions, 'papers' | 'picture'> {
  if (author.trim() === '' || controlCharactersIn(author).length > 0) throw new UsageError('--author names nobody')
  const dates = documentDates(world)
  const given = date === undefined ? undefined : new Date(`${givenDay(date)}T00:00:00Z`)
  return { tool: `jobdesc ${world.version}`, date: dates, author, changed: (document) => given ?? dates(document) }
}

/** Writes the files of a diff into their folder; a file that somebody edited is left alone unless forced. */
export async function writeDiffFiles(
  renderer: FilesRenderer,
  diff: ReleaseDiff,
  given: Pick<FileOptions, 'papers' | 'picture'>,
  options: DiffFilesOptions,
  world: World,
): Promise<WrittenDiff> {
  const files = named<DiffFile>(await renderer.render(diff, { ...diffFileOptions(options, world), ...given }), options)
  const folder = openOutput(path.resolve(world.cwd, options.out ?? 'diff'), world, options.force)
  try {
    const results: WriteResult[] = []
    for (const { name, bytes, isUntouched } of files) results.push(await folder.write(name, bytes, isUntouched))
    return {
      lines: results.flatMap(({ written }) =>
        written ? [`${written.path}${written.cached ? ' (unchanged)' : ''}\n`] : [],
      ),
      diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    }
  } finally {
    folder.close()
  }
}
