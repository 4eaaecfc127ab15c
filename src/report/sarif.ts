import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'
import { fullMessage } from './full-message.ts'
import { isOnDisk } from './is-on-disk.ts'
import { jsonText } from './json-text.ts'
import type { Report, Reporter, Skipped } from './reporter.ts'
import { sarifRules } from './sarif-rules.ts'

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), one run; what code scanning of GitHub and others read. */
export const sarif: Reporter = {
  id: 'sarif',
  description: 'SARIF 2.1.0 on stdout',
  machine: true,
  results: (report, { version }) => jsonText(logOf(report, version)),
  problems: () => '',
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The symbol by which consumers know the root of the sources; SARIF 2.1.0, section 3.14.14. */
const root = '%SRCROOT%'

function logOf(report: Report, version: string) {
  const rules = sarifRules(report)
  const indexOf = (id: string): number => rules.findIndex((rule) => rule.id === id)
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jobdesc', version, rules } },
        invocations: [invocationOf(report, indexOf)],
        originalUriBaseIds: { [root]: { description: { text: 'The directory in which jd was started' } } },
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) => resultOf(diagnostic, indexOf)),
      },
    ],
  }
}

type IndexOf = (rule: string) => number

/** A run with a wrong command line looked at nothing, so that nothing may be taken for mended. */
const invocationOf = ({ diagnostics, skipped = [] }: Report, indexOf: IndexOf) => ({
  executionSuccessful: diagnostics.every(({ rule }) => rule !== 'cli/usage'),
  toolExecutionNotifications: skipped.map((one) => notificationOf(one, indexOf)),
})

const notificationOf = ({ rule, reason }: Skipped, indexOf: IndexOf) => ({
  level: 'note',
  message: { text: `Not run: ${rule}: ${reason}` },
  associatedRule: { id: rule, index: indexOf(rule) },
})

/** Braces are not doubled (section 3.11.5): consumers show them as they stand, and there are no arguments to put in. */
const resultOf = (diagnostic: Diagnostic, indexOf: IndexOf) => ({
  ruleId: diagnostic.rule,
  ruleIndex: indexOf(diagnostic.rule),
  level: diagnostic.severity,
  message: { text: fullMessage(diagnostic) },
  ...(diagnostic.place ? { locations: [locationOf(diagnostic.place)] } : {}),
  partialFingerprints: { 'jobdesc/v1': fingerprintOf(diagnostic) },
})

const locationOf = ({ file, line, column, endLine, endColumn }: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), ...(isOnDisk(file) ? { uriBaseId: root } : {}) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  },
})

/** A relative URI, also for `builtin:…`: code scanning refuses a whole log for one scheme it does not know. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')

/** The same as long as the finding is, wherever in its file it moves. */
const fingerprintOf = ({ rule, place, message }: Diagnostic): string =>
  createHash('sha256')
    .update([rule, place?.file ?? '', message].join('\0'))
    .digest('hex')
