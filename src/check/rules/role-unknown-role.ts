import type { Rule } from '../rule.ts'

export const roleUnknownRole: Rule = {
  id: 'role/unknown-role',
  severity: 'error',
  summary: 'Settings for a role that does not exist',
  reason: `What \`overrides\` of \`jd.yaml\` says of a role that nobody has is never used, so the company would believe
in a superior or a limit that no document names.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation:',
    bad: 'overrides: { bakker: { reportsTo: [commercial-director] } }\norganisation:',
    good: 'overrides: { baker: { reportsTo: [commercial-director] } }\norganisation:',
  },
}
