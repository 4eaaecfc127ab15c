import path from 'node:path'
import { type BuiltDocument, type Diagnostic, error } from '../../index.ts'
import { documentDates } from '../document-dates.ts'
import { type NameOptions, named } from '../file-names.ts'
import type { Run } from '../open-run.ts'
import type { Output } from '../output.ts'
import { shown } from '../read-sources.ts'
import type { BuildSession } from '../watch/build-session.ts'
import type { BuildFile, CurrentFile, Finished, Made } from './build-file.ts'
import type { BuildInputs } from './build-inputs.ts'
import { finishedFiles } from './finished-files.ts'

/** What the command line says about the files of a build. */
export interface WriteOptions extends NameOptions {
  readonly out?: string
  readonly force?: boolean
}

/** The folder of a build, by its absolute path, and what is known of the files in it. */
export interface BuildPlace {
  readonly folder: string
  readonly output: Output
  readonly inputs: BuildInputs
}

export interface WrittenBuild {
  readonly built: readonly NamedDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** With its name in the folder of the build. */
export type NamedDocument = BuiltDocument & { readonly name: string }

type NamedFile = BuildFile & { readonly name: string }

/**
 * Makes and writes one file after the other; one that somebody edited is left alone unless forced, and what would come
 * out as it is is not made again.
 */
export async function writeBuild(
  files: readonly (BuildFile | CurrentFile)[],
  options: WriteOptions,
  place: BuildPlace,
  run: Run,
  session: BuildSession,
): Promise<WrittenBuild> {
  const date = documentDates(run.world)
  const outputs = named<BuildFile, CurrentFile>(files, options).filter(
    (file) => 'built' in file || !session.isWritten(file, run),
  )
  const results: WrittenBuild[] = outputs.map((file) => done(file.name, asItIs(file, options, place)))
  const open = outputs.flatMap((file, at) => ('built' in file || results[at]?.built.length ? [] : [{ ...file, at }]))
  try {
    for await (const { at, finished } of finishedFiles(open, (file) => made(file, date(file.document), run))) {
      const file = open[at] as (typeof open)[number]
      const result = write(file, finished, place, run)
      if (result.built.length > 0) session.remember(file, run)
      results[file.at] = result
    }
  } catch (thrown) {
    place.output.close()
    throw thrown
  }
  return {
    built: results.flatMap(({ built }) => built),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  }
}

const done = (name: string, built: BuiltDocument | undefined): WrittenBuild => ({
  built: built ? [{ ...built, name }] : [],
  diagnostics: [],
})

const asItIs = (
  file: NamedFile | CurrentFile,
  { force }: WriteOptions,
  { inputs }: BuildPlace,
): BuiltDocument | undefined => {
  if ('built' in file) return file.built
  const built = force ? undefined : inputs.currentFile(file)
  if (built) inputs.remember(file, built.sha256)
  return built
}

const made = async ({ make }: BuildFile, date: Date, { library, world }: Run): Promise<Made> => ({
  bytes: await make({ tool: `jobdesc ${world.version}`, date, picture: library.pictureBytes }),
  date,
})

function write(
  file: NamedFile,
  finished: Finished,
  { folder, output, inputs }: BuildPlace,
  { world }: Run,
): WrittenBuild {
  const { about, name, isUntouched } = file
  if ('fault' in finished) {
    const place = { file: shown(path.join(folder, name), world), line: 1, column: 1, endLine: 1, endColumn: 1 }
    return { built: [], diagnostics: [error('output/failed', finished.fault, place)] }
  }
  const { written, diagnostics } = output.write(name, finished.bytes, isUntouched)
  if (written) inputs.remember(file, written.sha256)
  return { built: written ? [{ ...about, ...written, name }] : [], diagnostics }
}
