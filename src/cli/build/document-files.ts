import type { BuildFile } from './build-file.ts'
import type { BuildFormat } from './build-format.ts'
import type { CompiledRequest } from './compiled-request.ts'

/** Every document in every format that was asked for. */
export const documentFiles = (
  compiled: readonly CompiledRequest[],
  formats: readonly BuildFormat[],
): readonly BuildFile[] =>
  compiled.flatMap(({ request, document }) =>
    document === undefined
      ? []
      : formats.map(({ format, render, renderedAs = format, isUntouched, batch }) => ({
          about: { role: request.role, lang: document.language, jurisdiction: request.jurisdiction, format },
          document,
          ext: format,
          content: () => document,
          render,
          renderedAs,
          ...(isUntouched ? { isUntouched } : {}),
          ...(batch ? { batch } : {}),
        })),
  )
