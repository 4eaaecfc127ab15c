import type { Rule } from '../rule.ts'

export const textPlural: Rule = {
  id: 'text/plural',
  severity: 'warning',
  summary: 'Words that change with a number and lack a plural form of their language',
  reason: `Languages have different plural forms (CLDR): English two, Russian and Ukrainian four. Where one is missing,
the number would be printed with the wrong form of the word.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: '      one: trains {{count}} apprentice\n',
    bad: '',
    good: '      one: trains {{count}} apprentice\n',
  },
  check: ({ plurals }) =>
    plurals.flatMap(({ language, categories, clause, place }) => {
      const missing = language.plurals.filter((category) => !categories.includes(category))
      const foreign = categories.filter((category) => !language.plurals.includes(category))
      const lacks = `\`${clause}\` lacks the plural form ${quoted(missing)} of ${language.name}`
      const has = `\`${clause}\` has the plural form ${quoted(foreign)}, which ${language.name} does not have`
      return [
        ...(missing.length > 0 ? [{ message: lacks, place, expected: missing }] : []),
        ...(foreign.length > 0 ? [{ message: has, place, expected: language.plurals }] : []),
      ]
    }),
}

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
