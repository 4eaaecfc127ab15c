import type { Checked, CheckedCell, CheckedRole } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const textUnused: Rule = {
  id: 'text/unused',
  severity: 'warning',
  summary: 'Words for a clause or group that the role does not list',
  reason: `They are printed nowhere: a duty that everybody believes to be agreed is not in the document. List the clause
in \`role.yaml\`, or delete its words in every language.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: '    bake: bakes',
    bad: '    clean: cleans the bakery\n    bake: bakes',
    good: '    bake: bakes',
  },
  check: (checked) => [
    ...checked.roles.flatMap((role) => inRole(role, checked)),
    ...checked.library.cells.flatMap((cell) =>
      unlisted(cell, new Set(checked.library.clauses.map(({ id }) => id)), 'The clause library has no'),
    ),
  ],
}

function inRole(role: CheckedRole, { roles, countries }: Checked): Finding[] {
  const users = roles.filter(({ lineage }) => lineage.includes(role.id))
  const listed = new Set([
    ...users.flatMap(({ clauses }) => clauses.flatMap(({ id, group }) => [id, `groups.${group}`])),
    ...[...countries.values()].flatMap(({ adds }) => [...adds]),
  ])
  return role.cells.flatMap((cell) => {
    // Where a clause of the section has no words, these are most likely its words under a misspelt id: that was told.
    const wordless = role.clauses.filter(({ id, origin }) => origin === 'role' && !role.words(id, cell.language.id))
    const doubtful = new Set(wordless.map(({ section }) => `${section}.`))
    const keys = cell.keys.filter(({ id }) => ![...doubtful].some((start) => id.startsWith(start)))
    return unlisted({ ...cell, keys }, listed, 'The role lists no')
  })
}

const unlisted = (cell: CheckedCell, listed: ReadonlySet<string>, found: string): Finding[] =>
  cell.keys
    .filter(({ id }) => !listed.has(id))
    .map(({ id, place }) => ({ message: `${found} \`${id}\`, so these words are printed nowhere`, place }))
