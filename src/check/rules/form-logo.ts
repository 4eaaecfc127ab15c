import type { Rule } from '../rule.ts'

export const formLogo: Rule = {
  id: 'form/logo',
  severity: 'error',
  summary: 'A logo that cannot be used',
  reason: `\`organisation.logo\` is a PNG or JPEG file of the workspace, at most 2 MiB large; what it is, is told by its
bytes and not by its name. A document never fetches anything, so an address is no logo, and what lies outside the
workspace is not published by accident.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation: { name: The Old Bakery Ltd }\n',
    bad: `organisation:
  name: The Old Bakery Ltd
  logo: https://example.org/logo.png
`,
    good: `organisation:
  name: The Old Bakery Ltd
`,
  },
}
