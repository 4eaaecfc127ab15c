import type { BuildFile, CurrentFile } from './build-file.ts'
import type { BuildFormat } from './build-format.ts'
import type { CompiledRequest } from './compiled-request.ts'

/** Every document in every format that was asked for; `isQuiet`: nothing is said of what they are set in. */
export const documentFiles = (
  compiled: readonly CompiledRequest[],
  formats: readonly BuildFormat[],
  isQuiet: boolean,
): readonly (BuildFile | CurrentFile)[] =>
  compiled.flatMap<BuildFile | CurrentFile>(({ request, document, current = [], from, diagnostics, stale }) =>
    document === undefined
      ? current
      : formats.map(
          ({ format, render, renderedAs = format, isUntouched, batch }): BuildFile => ({
            about: { role: request.role, lang: document.language, jurisdiction: request.jurisdiction, format },
            document,
            ext: format,
            from,
            isQuiet: isQuiet && diagnostics.length === 0 && stale.length === 0,
            content: () => document,
            render,
            renderedAs,
            ...(isUntouched ? { isUntouched } : {}),
            ...(batch ? { batch } : {}),
          }),
        ),
  )
