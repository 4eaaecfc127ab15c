import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Checked } from './checked.ts'
import { rules } from './registry.ts'
import type { Finding, Rule } from './rule.ts'

/** How strictly each rule is taken, by id; what is not listed keeps its own severity. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** Every rule over the same analysis; each finding gets its rule's id and severity. */
export const runRules = (checked: Checked): readonly Diagnostic[] =>
  rules.flatMap((rule) => (rule.check?.(checked) ?? []).map((finding) => diagnosticOf(rule, finding)))

function diagnosticOf({ id, severity }: Rule, { message, place, expected, help }: Finding): Diagnostic {
  return {
    severity,
    rule: id,
    message,
    ...(place ? { place } : {}),
    ...(expected ? { expected } : {}),
    ...(help ? { help } : {}),
  }
}

/** What the company's settings leave of the diagnostics, and how severe it finds them. */
export const asSet = (diagnostics: readonly Diagnostic[], settings: RuleSettings): readonly Diagnostic[] =>
  diagnostics.flatMap((diagnostic) => {
    const severity = settings[diagnostic.rule] ?? diagnostic.severity
    return severity === 'off' ? [] : [{ ...diagnostic, severity }]
  })
