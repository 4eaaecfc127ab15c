import path from 'node:path'
import { type BuiltDocument, type Diagnostic, error, type JobDocument } from '../../index.ts'
import { documentDates } from '../document-dates.ts'
import { type NameOptions, named } from '../file-names.ts'
import type { House } from '../jobs/worker-messages.ts'
import type { Run } from '../open-run.ts'
import { type Output, openOutput } from '../output.ts'
import { shown } from '../read-sources.ts'
import type { BuildSession } from '../watch/build-session.ts'
import type { BuildFile, Finished, Made } from './build-file.ts'
import { openFileMaker } from './file-maker.ts'
import { type FinishedFile, finishedFiles } from './finished-files.ts'
import type { PartOfBuild } from './part-of-build.ts'

/** What the command line says about the files of a build. */
export interface WriteOptions extends NameOptions {
  readonly out?: string
  readonly force?: boolean
}

export interface WrittenBuild {
  readonly built: readonly BuiltDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What is to be made. */
export interface BuildOrder extends Pick<PartOfBuild, 'filesOf'> {
  readonly files: readonly BuildFile[]
  readonly house: House
  /** How many at the same time; absent = as many as pay. */
  readonly jobs: number | undefined
}

/** Makes and writes this run's part of the files; one that somebody edited is left alone unless forced. */
export async function writeBuild(
  { files, filesOf, house, jobs }: BuildOrder,
  options: WriteOptions,
  run: Run,
  session: BuildSession,
): Promise<WrittenBuild> {
  const { world, settings, progress } = run
  const date = documentDates(world)
  const outputs = filesOf(named(files, options)).filter((file) => !session.isWritten(file, run))
  const place = path.resolve(world.cwd, options.out ?? settings.out ?? 'build')
  const folder = openOutput(place, world, options.force)
  const results: WrittenBuild[] = []
  const done = progress.count(outputs.length, 'documents')
  try {
    for await (const { at, finished } of madeFiles(outputs, date, { house, jobs }, run)) {
      const file = outputs[at] as (typeof outputs)[number]
      const result = write(file, finished, folder, shown(path.join(place, file.name), world))
      if (result.built.length > 0) session.remember(file, run)
      results[at] = result
      done()
    }
  } finally {
    folder.close()
  }
  return {
    built: results.flatMap(({ built }) => built),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  }
}

async function* madeFiles(
  outputs: readonly BuildFile[],
  dateOf: (document: JobDocument) => Date,
  { house, jobs }: Pick<BuildOrder, 'house' | 'jobs'>,
  run: Run,
): AsyncGenerator<FinishedFile> {
  const { make, atOnce, close } = await openFileMaker(outputs.length, jobs, house, run)
  const made = async (file: BuildFile): Promise<Made> => {
    const date = dateOf(file.document)
    return { bytes: await make(file, date), date }
  }
  try {
    yield* finishedFiles(outputs, made, atOnce)
  } finally {
    await close()
  }
}

function write(
  { about, name, isUntouched }: BuildFile & { readonly name: string },
  finished: Finished,
  folder: Output,
  file: string,
): WrittenBuild {
  if ('fault' in finished) {
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
    return { built: [], diagnostics: [error('output/failed', finished.fault, place)] }
  }
  const { written, diagnostics } = folder.write(name, finished.bytes, isUntouched)
  return { built: written ? [{ ...about, ...written }] : [], diagnostics }
}
