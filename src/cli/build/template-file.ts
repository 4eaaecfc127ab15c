import path from 'node:path'
import {
  type Diagnostic,
  error,
  type HouseTemplate,
  houseTemplate,
  type JobDocument,
  placeOf,
  type Renderer,
  type SourceFile,
} from '../../index.ts'
import { mustBeSettable, type Run } from '../open-run.ts'
import { readFile, UnreadableFile } from '../read-file.ts'
import { shown } from '../read-sources.ts'
import { UsageError } from '../usage-error.ts'

/** What the command line says about the company's own Word file. */
export interface TemplateOptions {
  readonly template?: string
}

/** The bytes of a template, or why there are none. */
export type TemplateFile = { readonly file?: SourceFile } | { readonly refused: Diagnostic }

/**
 * The company's own Word file: the one that the command line names, else the one of `jd.yaml`. Nothing where no format
 * is set in one.
 */
export function readTemplateFile(
  { template: named }: TemplateOptions,
  formats: readonly Renderer[],
  run: Run,
): TemplateFile {
  const isUsed = formats.some(({ takesTemplate }) => takesTemplate)
  if (named !== undefined) {
    if (!isUsed) throw new UsageError('--template is for --format docx: the other formats have no use for it', ['docx'])
    return { file: fileNamed(named, run) }
  }
  if (!isUsed || run.settings.template === undefined) return {}
  const found = fileInWorkspace(run.settings.template, run)
  return 'bytes' in found ? { file: found } : { refused: found }
}

/** The same file read once for all documents. */
export async function templateFor(found: TemplateFile, documents: readonly JobDocument[]): Promise<HouseTemplate> {
  if ('refused' in found) return { diagnostics: [found.refused] }
  return found.file ? await houseTemplate(found.file, documents) : { diagnostics: [] }
}

function fileNamed(named: string, { world }: Run): SourceFile {
  const file = path.resolve(world.cwd, named)
  try {
    return { path: shown(file, world), bytes: readFile(file) }
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown
    throw new UsageError(`--template: \`${named}\` ${thrown.message}`)
  }
}

/** What `jd.yaml` names must be in the workspace, where others who build it have it too. */
function fileInWorkspace(named: string, { library }: Run): SourceFile | Diagnostic {
  const place = placeOf(library.workspace(), '/template')
  const refused = (message: string): Diagnostic => {
    const diagnostic = error('template/refused', message, place, { help: 'Put the file into the workspace' })
    mustBeSettable([diagnostic])
    return diagnostic
  }
  if (path.posix.isAbsolute(named) || path.win32.isAbsolute(named) || leadsOut(named)) {
    return refused(`The template \`${named}\` is not in the workspace`)
  }
  const file = library.sources.read(named).at(-1)
  if (file === undefined) return refused(`There is no template \`${named}\``)
  return file.refused === undefined ? file : refused(`The template \`${named}\`: ${file.refused}`)
}

const leadsOut = (named: string): boolean => path.posix.normalize(named.replaceAll('\\', '/')).startsWith('..')
