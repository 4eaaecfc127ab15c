import { overlayLibraryVersion } from './check/rules/overlay-library-version.ts'
import { type Diagnostic, warning } from './diagnostics/diagnostic.ts'
import { placeOf } from './diagnostics/loaded.ts'
import type { Library } from './library.ts'

/** That the workspace was written for another version of the shelf than the one beneath it. */
export function libraryVersion({ sources, workspace }: Library): readonly Diagnostic[] {
  const settings = workspace()
  const { library: wanted } = settings.value
  if (wanted === undefined || wanted === sources.version || settings.faults.has('/library')) return []
  const message = `The workspace was written for version ${wanted} of the shelf, this is ${sources.version}`
  const help = `Read what changed, then write \`library: ${sources.version}\``
  return [
    warning(overlayLibraryVersion.id, message, placeOf(settings, '/library'), { help, expected: [sources.version] }),
  ]
}
