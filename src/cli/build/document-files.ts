import type { JobDocument } from '../../index.ts'
import type { BuildFile, CurrentFile } from './build-file.ts'
import type { BuildFormat } from './build-format.ts'
import type { CompiledRequest } from './compiled-request.ts'

/** Every document in every format that was asked for; `isQuiet`: nothing is said of what they are set in. */
export const documentFiles = (
  compiled: readonly CompiledRequest[],
  formats: readonly BuildFormat[],
  isQuiet: boolean,
): readonly (BuildFile | CurrentFile)[] =>
  compiled.flatMap<BuildFile | CurrentFile>((one) => {
    const { document, current = [] } = one
    return document === undefined ? current : formats.map((format) => fileOf(one, document, format, isQuiet))
  })

function fileOf(
  { request, from, lookedAt, diagnostics, stale }: CompiledRequest,
  document: JobDocument,
  { format, render, renderedAs = format, isUntouched, batch }: BuildFormat,
  isQuiet: boolean,
): BuildFile {
  return {
    about: { role: request.role, lang: document.language, jurisdiction: request.jurisdiction, format },
    document,
    ext: format,
    from,
    ...(isQuiet && diagnostics.length + stale.length === 0 ? { quietFrom: lookedAt } : {}),
    content: () => document,
    render,
    renderedAs,
    ...(isUntouched ? { isUntouched } : {}),
    ...(batch ? { batch } : {}),
  }
}
