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
  compiled.flatMap<BuildFile | CurrentFile>((one) => one.current ?? filesOfDocument(one, formats, isQuiet))

/** One document in every format; none where it has errors or nothing is left to do. */
export const filesOfDocument = (
  one: CompiledRequest,
  formats: readonly BuildFormat[],
  isQuiet = false,
): readonly BuildFile[] => {
  const { document } = one
  return document === undefined ? [] : formats.map((format) => fileOf(one, document, format, isQuiet))
}

function fileOf(
  { request, from, lookedAt, diagnostics, stale, begun }: CompiledRequest,
  document: JobDocument,
  { format, render, renderedAs = format, isUntouched, batch }: BuildFormat,
  isQuiet: boolean,
): BuildFile {
  const bytes = begun?.get(format)
  return {
    about: { role: request.role, lang: document.language, jurisdiction: request.jurisdiction, format },
    document,
    ext: format,
    from,
    ...(isQuiet && diagnostics.length + stale.length === 0 ? { quietFrom: lookedAt } : {}),
    content: () => document,
    ...(bytes ? { begun: bytes } : {}),
    render,
    renderedAs,
    ...(isUntouched ? { isUntouched } : {}),
    ...(batch ? { batch } : {}),
  }
}
