import type { Renderer, RenderOptions } from '../../index.ts'
import type { BuildFile } from './build-file.ts'
import type { CompiledRequest } from './compiled-request.ts'

/** Every document in every format that was asked for, set in the company's own file where there is one. */
export const documentFiles = (
  compiled: readonly CompiledRequest[],
  formats: readonly Renderer[],
  house: Pick<RenderOptions, 'template'>,
): readonly BuildFile[] =>
  compiled.flatMap(({ request, document }) =>
    document === undefined
      ? []
      : formats.map(({ format, render, isUntouched }) => ({
          about: { role: request.role, lang: request.language, jurisdiction: request.jurisdiction, format },
          document,
          ext: format,
          make: (options) => render(document, { ...options, ...house }),
          ...(isUntouched ? { isUntouched } : {}),
        })),
  )
