import type { Change, ChangedWords, Impact, RoleDiff } from '../../model/release-diff.ts'
import type { DiffTextRenderer } from './diff-renderer.ts'

/** An explicit list of fields: what machines rely on does not change because a type did. */
const roleFields = (role: RoleDiff) => ({
  id: role.id,
  change: role.change,
  versions: role.versions,
  severity: role.severity,
  suggestedVersion: role.suggestedVersion,
  raisedEnough: role.raisedEnough,
  consequences: role.consequences,
  changes: role.changes.map(changeFields),
  renumbered: role.renumbered.map(({ clause, numberFrom, numberTo, documents }) => ({
    clause,
    numberFrom,
    numberTo,
    documents,
  })),
})

const changeFields = (change: Change) => ({
  clause: change.clause,
  change: change.change,
  severity: change.severity,
  reason: change.reason,
  translationOnly: change.translationOnly,
  documents: Object.fromEntries(Object.entries(change.documents).map(([name, words]) => [name, wordFields(words)])),
  untranslated: change.untranslated,
  origin: change.origin,
})

const impactFields = ({ kind, source, id, roles }: Impact) => ({ kind, source, id, roles })

const wordFields = ({ from, to, numberFrom, numberTo, parts }: ChangedWords) => ({
  from,
  to,
  numberFrom,
  numberTo,
  ...(parts ? { parts } : {}),
})

/** The whole result, for programs. */
export const json: DiffTextRenderer = {
  format: 'json',
  description: 'the whole result, for programs',
  makes: 'text',
  render: async ({ from, to, roles, impact, notCompared }) => {
    const result = {
      from,
      to,
      roles: roles.map(roleFields),
      impact: impact.map(impactFields),
      notCompared: notCompared.map(({ id, releases }) => ({ id, releases })),
    }
    return `${JSON.stringify(result, null, 2)}\n`
  },
}
