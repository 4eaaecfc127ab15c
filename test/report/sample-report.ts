import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { BuiltDocument, Report, ReportOptions } from '../../src/report/reporter.ts'

/** A mistake in line 2 of a cell. */
export const mistake: Diagnostic = {
  severity: 'error',
  rule: 'text/placeholder',
  message: 'Nothing fills `{{x}}`',
  place: { file: 'roles/baker/en.yaml', line: 2, column: 9, endLine: 2, endColumn: 14 },
}

export const built: BuiltDocument = {
  role: 'baker',
  lang: 'en',
  jurisdiction: 'GB',
  format: 'docx',
  path: 'build/baker.en.docx',
  sha256: 'ab'.repeat(32),
  bytes: 1234,
  cached: false,
}

export const reportOf = (...diagnostics: readonly Diagnostic[]): Report => ({ diagnostics, files: 7 })

/** Of a reporter; the source line is nothing a machine's report shows. */
export const options: ReportOptions = { colour: true, version: '1.2.3', sourceLine: () => 'never shown' }
