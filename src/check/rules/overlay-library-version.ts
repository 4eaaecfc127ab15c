import type { Rule } from '../rule.ts'

export const overlayLibraryVersion: Rule = {
  id: 'overlay/library-version',
  severity: 'warning',
  summary: 'A workspace that was written for another version of the shelf',
  reason: `Clauses, law and form come from the shelf, so another version of it makes another paper of the same files.
Compare the two with \`jd diff\`, then write the new version into \`library:\` of \`jd.yaml\`.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation:',
    bad: 'library: 99.0.0\norganisation:',
    good: 'organisation:',
  },
}
