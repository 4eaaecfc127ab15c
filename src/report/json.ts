import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { jsonText } from './json-text.ts'
import type { Report, Reporter } from './reporter.ts'
import { summaryOf } from './summary.ts'

/** An explicit list of fields: what machines rely on does not change because a type did. */
const diagnosticFields = ({ severity, rule, message, place, expected, help }: Diagnostic) => ({
  severity,
  rule,
  message,
  ...(place
    ? { file: place.file, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn }
    : {}),
  ...(expected ? { expected } : {}),
  ...(help ? { help } : {}),
})

const reportFields = (report: Report) => ({
  ...(report.built ? { built: report.built } : {}),
  diagnostics: report.diagnostics.map(diagnosticFields),
  summary: summaryOf(report),
  skipped: (report.skipped ?? []).map(({ rule, reason }) => ({ rule, reason })),
})

export const json: Reporter = {
  id: 'json',
  description: 'one JSON object on stdout',
  machine: true,
  results: (report) => jsonText(reportFields(report)),
  problems: () => '',
}
