import path from 'node:path'
import type { BuiltDocument, Diagnostic } from '../../index.ts'
import { documentDates } from '../document-dates.ts'
import { type NameOptions, named } from '../file-names.ts'
import type { Run } from '../open-run.ts'
import { openOutput } from '../output.ts'
import type { BuildFile } from './build-file.ts'

/** What the command line says about the files of a build. */
export interface WriteOptions extends NameOptions {
  readonly out?: string
  readonly force?: boolean
}

export interface WrittenBuild {
  readonly built: readonly BuiltDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes and writes one file after the other; one that somebody edited is left alone unless forced. */
export async function writeBuild(files: readonly BuildFile[], options: WriteOptions, run: Run): Promise<WrittenBuild> {
  const { world, settings } = run
  const date = documentDates(world)
  const outputs = named(files, options)
  const folder = openOutput(path.resolve(world.cwd, options.out ?? settings.out ?? 'build'), world, options.force)
  const built: BuiltDocument[] = []
  const diagnostics: Diagnostic[] = []
  try {
    for (const { about, document, name, make, isUntouched } of outputs) {
      const bytes = await make({ tool: `jobdesc ${world.version}`, date: date(document) })
      const result = folder.write(name, bytes, isUntouched)
      diagnostics.push(...result.diagnostics)
      if (result.written) built.push({ ...about, ...result.written })
    }
  } finally {
    folder.close()
  }
  return { built, diagnostics }
}
