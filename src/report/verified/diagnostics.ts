import { type Diagnostic, error, note, warning } from '../../diagnostics/diagnostic.ts'
import { startOf } from '../../diagnostics/start-of.ts'
import type { OurFile } from '../../model/verified-file.ts'
import type { NamedFile } from './named-file.ts'
import { behindColon, changeOf, identityOf, placeOf, stateOf } from './sentences.ts'

/** What reporters for machines tell of files: at least one finding each, so that a list of results names them all. */
export const verifiedDiagnostics = (files: readonly NamedFile[]): readonly Diagnostic[] => files.flatMap(findingsOn)

function findingsOn({ file, verified }: NamedFile): readonly Diagnostic[] {
  const place = startOf(file)
  if (verified.state === 'not ours') return [error('verify/not-ours', verified.reason, place)]
  const identity = identityOf(verified)
  const edits = verified.clauses.map((finding) =>
    error('verify/edited', `${placeOf(finding)} ${changeOf(finding)}${behindColon(finding)}`, place),
  )
  const state = note('verify/untouched', `${identity}: ${stateOf(verified)}`, place)
  return [
    ...(edits.length > 0 ? edits : [state]),
    ...warningsOn(verified).map((text) => warning(text.rule, text.message, place)),
  ]
}

function warningsOn({ pending, redline, here, role, version }: OurFile) {
  const isOpen = pending > 0 && redline?.reads !== 'both'
  const isOutdated = here !== null && here.differs !== null
  return [
    ...(isOpen
      ? [{ rule: 'verify/pending', message: `${pending} tracked changes are neither accepted nor rejected` }]
      : []),
    ...(isOutdated
      ? [{ rule: 'verify/not-current', message: `${role} ${version} is not what the sources here make of it` }]
      : []),
  ]
}
