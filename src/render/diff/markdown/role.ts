import type { RoleDiff } from '../../../model/release-diff.ts'
import { escapeMarkdown } from '../../markdown/escape.ts'
import { consequenceSentence } from '../consequence-sentence.ts'
import { roleVersions } from '../role-versions.ts'
import { verdictOf } from '../verdict.ts'
import { printChange } from './change.ts'
import { counted } from './counted.ts'
import { folded } from './folded.ts'

/** What became of one role: its weight and what follows from it first, then change by change. */
export function printRole(role: RoleDiff): string {
  const changes = role.changes.map(printChange)
  const renumbered = role.renumbered.map(({ clause, numberFrom, numberTo, documents }) => {
    return `- \`${clause}\` ${numberFrom} → ${numberTo} (${documents.join(', ')})`
  })
  return [
    `### ${heading(role)}`,
    ...verdict(role),
    ...facts(role),
    ...folded(counted(changes.length, 'change', 'changes'), changes),
    ...folded(
      counted(renumbered.length, 'clause that got another number', 'clauses that got another number'),
      renumbered,
    ),
  ].join('\n\n')
}

const heading = (role: RoleDiff): string => `${escapeMarkdown(role.id)} ${roleVersions(role)} (${role.change})`

function verdict(role: RoleDiff): readonly string[] {
  const told = verdictOf(role)
  if (!told) return []
  return [`**${told.severity}** – ${told.text}${told.clause === null ? '' : ` (\`${told.clause}\`)`}`]
}

/** Which version it asks for, what each country asks for, and who has still to translate. */
function facts({ versions, suggestedVersion, raisedEnough, consequences, changes }: RoleDiff): readonly string[] {
  const untranslated = [...new Set(changes.flatMap((change) => change.untranslated))].sort()
  const lines = [
    ...(raisedEnough ? [] : [`- :warning: version **${suggestedVersion}** or higher is due, it is ${versions.to}`]),
    ...Object.entries(consequences).map(([country, asked]) => `- **${country}**: ${consequenceSentence(asked)}`),
    ...(untranslated.length > 0 ? [`- Not translated yet: ${untranslated.join(', ')}`] : []),
  ]
  return lines.length > 0 ? [lines.join('\n')] : []
}
