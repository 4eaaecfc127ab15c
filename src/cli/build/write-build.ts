import path from 'node:path'
import { type BuiltDocument, type Diagnostic, error, type JobDocument, startOf } from '../../index.ts'
import { documentDates } from '../document-dates.ts'
import { type NameOptions, named } from '../file-names.ts'
import type { House } from '../jobs/worker-messages.ts'
import type { Run } from '../open-run.ts'
import type { Output } from '../output.ts'
import { shown } from '../read-sources.ts'
import type { BuildSession } from '../watch/build-session.ts'
import type { BuildFile, CurrentFile, Finished, Made } from './build-file.ts'
import type { BuildInputs } from './build-inputs.ts'
import type { Crew } from './crew.ts'
import type { FileMaker } from './file-maker.ts'
import { type FinishedFile, finishedFiles } from './finished-files.ts'
import type { PartOfBuild } from './part-of-build.ts'

/** What the command line says about the files of a build. */
export interface WriteOptions extends NameOptions {
  readonly out?: string
  readonly force?: boolean
  /** How many files are made at the same time; absent = as many as pay. */
  readonly jobs?: number
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

/** What is to be made. */
export interface BuildOrder extends Pick<PartOfBuild, 'filesOf'> {
  readonly files: readonly (BuildFile | CurrentFile)[]
  readonly house: House
  readonly crew: Crew
}

/**
 * Makes and writes this run's part of the files; one that somebody edited is left alone unless forced, and what would come
 * out as it is is not made again.
 */
export async function writeBuild(
  { files, filesOf, house, crew }: BuildOrder,
  options: WriteOptions,
  place: BuildPlace,
  run: Run,
  session: BuildSession,
): Promise<WrittenBuild> {
  const date = documentDates(run.world)
  const outputs = filesOf(named<BuildFile, CurrentFile>(files, options)).filter(
    (file) => 'built' in file || !session.isWritten(file, run),
  )
  const results: WrittenBuild[] = outputs.map((file) => done(file.name, asItIs(file, options, place)))
  const open = outputs.flatMap((file, at) => ('built' in file || results[at]?.built.length ? [] : [{ at, ...file }]))
  const oneMore = run.progress.count(open.length, 'documents')
  try {
    for await (const { at, finished } of madeFiles(open, date, await crew.makerFor(open.length, house))) {
      const file = open[at] as (typeof open)[number]
      const result = await write(file, finished, place, run)
      if (result.built.length > 0) session.remember(file, run)
      results[file.at] = result
      oneMore()
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

function madeFiles(
  outputs: readonly BuildFile[],
  dateOf: (document: JobDocument) => Date,
  { make, atOnce }: FileMaker,
): AsyncGenerator<FinishedFile> {
  const made = async (file: BuildFile): Promise<Made> => {
    const date = dateOf(file.document)
    return { bytes: await (file.begun?.() ?? make(file, date)), date }
  }
  return finishedFiles(outputs, made, atOnce)
}

async function write(
  file: NamedFile,
  finished: Finished,
  { folder, output, inputs }: BuildPlace,
  { world }: Run,
): Promise<WrittenBuild> {
  const { about, name, isUntouched } = file
  if ('fault' in finished) {
    const place = startOf(shown(path.join(folder, name), world))
    return { built: [], diagnostics: [error('output/failed', finished.fault, place)] }
  }
  const { written, diagnostics } = await output.write(name, finished.bytes, isUntouched)
  if (written) inputs.remember(file, written.sha256)
  return { built: written ? [{ ...about, ...written, name }] : [], diagnostics }
}
