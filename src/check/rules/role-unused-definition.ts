import type { Checked, CheckedRole } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const roleUnusedDefinition: Rule = {
  id: 'role/unused-definition',
  severity: 'warning',
  summary: 'A library clause, a parameter or a grade that nothing uses',
  reason: `What nobody uses is kept up to date by nobody, and an unused parameter is often a limit that the author
believes to stand in the document. Use it or delete it.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'parameters: { loaves: 300,',
    bad: 'parameters: { loaves: 300, ovens: 2,',
    good: 'parameters: { loaves: 400,',
  },
  check: (checked) => [...unusedClauses(checked), ...checked.roles.filter(({ own }) => own).flatMap(unusedData)],
}

function unusedClauses({ library, roles }: Checked): Finding[] {
  const used = new Set(roles.flatMap(({ clauses }) => clauses.map(({ id }) => id)))
  const required = new Set(library.clauses.flatMap(({ requires }) => requires))
  return library.clauses
    .filter(({ id, own }) => own && !used.has(id) && !required.has(id))
    .map(({ id, place }) => ({ message: `No role lists the library clause \`common.${id}\``, place }))
}

function unusedData(role: CheckedRole): Finding[] {
  // Where words are missing, what they name cannot be known, and that they are missing was told.
  if (role.languages.some(({ id }) => role.clauses.some((clause) => isWordless(clause, id, role)))) return []
  const words = JSON.stringify(
    role.languages.flatMap(({ id }) => role.clauses.map((clause) => role.words(clause.id, id)?.words)),
  )
  const named = new Set(
    [...words.matchAll(/parameters\.(\w+)|"plural":"([\w.-]+)"/g)].flatMap(([, a, b]) => a ?? b ?? []),
  )
  const defined = Object.keys(role.file.parameters ?? {})
  // A misspelt placeholder leaves its parameter unused, and was told.
  const isMisspelt = [...words.matchAll(/parameters\.(\w+)/g)].some(([, name = '']) => !defined.includes(name))
  const parameters = isMisspelt ? [] : defined.filter((name) => !named.has(name))
  const grades = (role.file.grades ?? []).filter(
    ({ id }) => !named.has(`grades.${id}`) && !words.includes(`grades.${id}`),
  )
  return [
    ...parameters.map((name) => ({
      message: `No words of the role name the parameter \`${name}\``,
      place: role.placeOf(`/parameters/${name}`),
    })),
    ...grades.map(({ id }) => ({
      message: `No words of the role name the grade \`${id}\``,
      place: role.placeOf('/grades'),
    })),
  ]
}

const isWordless = ({ id, origin }: CheckedRole['clauses'][number], language: string, role: CheckedRole): boolean =>
  origin !== 'language' && role.words(id, language) === undefined
