import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Report, RuleInfo } from './reporter.ts'

/** A `reportingDescriptor` (SARIF 2.1.0, section 3.49) with all that code scanning wants to show. */
export interface SarifRule {
  readonly id: string
  readonly name: string
  readonly shortDescription: { readonly text: string }
  readonly fullDescription: { readonly text: string }
  readonly help: { readonly text: string; readonly markdown: string }
  readonly defaultConfiguration: { readonly level: Severity }
}

/** Every rule of a report, each once: those it lists, then those that only a finding or an omission names. */
export function sarifRules({ rules = [], diagnostics, skipped = [] }: Report): readonly SarifRule[] {
  const named = [...diagnostics.map(ruleOf), ...skipped.map(({ rule }) => unlisted(rule, 'note'))]
  const byId = new Map<string, RuleInfo>()
  for (const rule of [...rules, ...named]) if (!byId.has(rule.id)) byId.set(rule.id, rule)
  return [...byId.values()].map(descriptorOf)
}

const ruleOf = ({ rule, severity }: Diagnostic): RuleInfo => unlisted(rule, severity)

/** The level of such a rule is that of its first finding. */
const unlisted = (id: string, severity: Severity): RuleInfo => ({
  id,
  severity,
  summary: `What jd finds as ${id}.`,
  reason: 'The message of each finding says what is wrong and what to do.',
})

function descriptorOf({ id, severity, summary, reason }: RuleInfo): SarifRule {
  const help = `${summary}\n\n${reason}`
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: summary },
    fullDescription: { text: reason },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: severity },
  }
}

/** `text/control-character` → `TextControlCharacter`, the form that section 3.49.7 shows. */
const nameOf = (id: string): string =>
  id
    .split(/[/-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
