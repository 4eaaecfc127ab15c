import type { CompileRequest } from './compile.ts'
import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import { placeOf } from './diagnostics/loaded.ts'
import type { Library } from './library.ts'
import type { PictureFile } from './model/picture-file.ts'

export interface FoundLogo {
  /** Absent where the company has none, or none that can be used. */
  readonly logo?: PictureFile
  readonly diagnostics: readonly Diagnostic[]
}

/** The picture that the company has at the head of its documents. */
export function logoOf(library: Library, { workspace }: Pick<CompileRequest, 'workspace'>): FoundLogo {
  const path = workspace.organisation?.logo
  if (path === undefined) return { diagnostics: [] }
  const loaded = library.picture(path)
  if ('picture' in loaded) return { logo: loaded.picture, diagnostics: [] }
  const place = placeOf(library.workspace(), '/organisation/logo')
  const help = 'Give a PNG or JPEG file by its path in the workspace, with / between folders'
  return { diagnostics: [error('form/logo', loaded.refused, place, { help })] }
}
