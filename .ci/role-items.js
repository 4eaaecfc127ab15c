// Prints docs/role-items.md from docs/role-items.yaml: how every item of the sources came into the roles of the shelf.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

const introduction = `<!-- Printed from role-items.yaml by \`node .ci/role-items.js\`. -->
# How the items of the sources came into the roles

The source documents were read item by item; an item that a source repeats counts once. Every item is carried by clauses
of a role, carried by a block of the form, or left out for a reason. *Joined*: a clause carries more than this item, or
the item is spread over several. *Mended*: the clause says it otherwise, and why. *Drafted*: clauses that no item asks
for, written to fill what the sources leave open. What is said of a role holds for the roles that extend it.`

const counted = ['items', 'carried', 'joined', 'mended', 'form', 'left out', 'open', 'clauses drafted']

/** The page, in Markdown, for what docs/role-items.yaml holds. */
export function roleItemsPage({ roles }) {
  const ids = Object.keys(roles)
  const counts = ids.map((id) => countsOf(roles[id]))
  const total = counted.map((_, column) => counts.reduce((sum, row) => sum + row[column], 0))
  const rows = ids.map((id, index) => [`\`${id}\``, ...counts[index]])
  const summary = table(['role', ...counted], [...rows, ['all', ...total]])
  return `${[introduction, summary, ...ids.flatMap((id) => roleParts(id, roles[id]))].join('\n\n')}\n`
}

/** In the order of `counted`. */
function countsOf({ items, drafted = [] }) {
  const answers = Object.values(items).flatMap((section) => Object.values(section))
  const having = ['clause', 'joined', 'mended', 'form', 'left', 'open']
  const clauses = drafted.flatMap((entry) => entry.clauses)
  return [answers.length, ...having.map((key) => answers.filter((answer) => key in answer).length), clauses.length]
}

function roleParts(id, { items, drafted = [] }) {
  const sections = Object.entries(items).flatMap(([section, answers]) => [
    `### ${section}`,
    table(['item', 'carried by', 'remark'], Object.entries(answers).map(itemRow)),
  ])
  const rows = drafted.map(({ clauses, why }) => [code(clauses), why])
  return [`## ${id}`, ...sections, ...(rows.length > 0 ? ['### Drafted', table(['clauses', 'why'], rows)] : [])]
}

function itemRow([id, answer]) {
  const { clause, form, left, open, joined, mended } = answer
  if (left) return [code(id), 'left out', left]
  if (open) return [code(id), '**open**', open]
  if (form) return [code(id), `form: ${[form].flat().join(', ')}`, '']
  return [code(id), code(clause), joined ? `Joined: ${joined}` : mended ? `Mended: ${mended}` : '']
}

const code = (ids) =>
  [ids]
    .flat()
    .map((id) => `\`${id}\``)
    .join(', ')

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  writeFileSync('docs/role-items.md', roleItemsPage(parse(readFileSync('docs/role-items.yaml', 'utf8'))))
}
