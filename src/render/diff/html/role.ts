import type { RoleDiff } from '../../../model/release-diff.ts'
import { lines, type Markup, markup } from '../../html/markup.ts'
import { consequenceSentence } from '../consequence-sentence.ts'
import { roleVersions } from '../role-versions.ts'
import { verdictOf } from '../verdict.ts'
import { printChange } from './change.ts'

/** What became of one role: its weight and what follows from it first, then change by change. */
export function printRole(role: RoleDiff): Markup {
  const { id, change, changes, compared } = role
  return markup`<section class="role" aria-labelledby="role-${id}">
<h2 id="role-${id}">${id} ${roleVersions(role)} <small>${change}</small></h2>
${lines([...verdict(role), ...facts(role)])}
<ol class="changes">
${changes.map((one) => printChange(one, compared))}
</ol>
${renumbered(role)}
</section>`
}

function verdict(role: RoleDiff): readonly Markup[] {
  const told = verdictOf(role)
  if (!told) return []
  const { severity, text, clause } = told
  const where = clause === null ? markup`` : markup` (<code>${clause}</code>)`
  return [markup`<p><span class="severity ${severity}">${severity}</span> ${text}${where}</p>`]
}

function facts({ versions, suggestedVersion, raisedEnough, consequences }: RoleDiff): readonly Markup[] {
  const items = [
    ...(raisedEnough
      ? []
      : [
          markup`<li class="due">Version <b>${suggestedVersion ?? ''}</b> or higher is due, it is ${versions.to ?? ''}</li>`,
        ]),
    ...Object.entries(consequences).map(([country, asked]) => {
      return markup`<li><b>${country}</b>: ${consequenceSentence(asked)}</li>`
    }),
  ]
  return items.length > 0 ? [markup`<ul class="facts">\n${items}\n</ul>`] : []
}

function renumbered({ renumbered: clauses }: RoleDiff): readonly Markup[] {
  if (clauses.length === 0) return []
  const items = clauses.map(({ clause, numberFrom, numberTo, documents }) => {
    return markup`<li><code>${clause}</code> ${numberFrom} → ${numberTo} (${documents.join(', ')})</li>`
  })
  return [
    markup`<details open><summary>Only the number changed: ${items.length}</summary>\n<ul>\n${items}\n</ul>\n</details>`,
  ]
}
