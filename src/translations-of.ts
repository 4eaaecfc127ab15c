import type { Checked } from './check/checked.ts'
import { eachOverride, type Override } from './check/overrides.ts'
import { textStale } from './check/rules/text-stale.ts'
import { staleOf } from './check/stale-of.ts'
import { eachTranslation, type Translation } from './check/translations.ts'
import type { CompileRequest } from './compile.ts'
import { type Diagnostic, warning } from './diagnostics/diagnostic.ts'
import type { Library } from './library.ts'
import { namedLanguage } from './survey/named-language.ts'
import { surveyRole } from './survey/survey-role.ts'

/** The translations that the workspace itself wrote and these documents print, each beside its source words. */
export const translationsOf = (documents: readonly CompileRequest[], library: Library): readonly Translation[] =>
  eachTranslation(surveyed(documents, library))

/** The own words of these documents that replace words of the shelf, of a parent role or of the clause library. */
export const overridesOf = (documents: readonly CompileRequest[], library: Library): readonly Override[] =>
  eachOverride(surveyed(documents, library))

function surveyed(asked: readonly CompileRequest[], library: Library): Pick<Checked, 'roles'> {
  const documents = asked.flatMap(eachLanguage)
  const roles = [...new Set(documents.map(({ role }) => role))]
  const sources = roles.map((role) => library.definition(role).definition.file.sourceLanguage ?? 'en')
  const codes = [...new Set([...documents.map(({ language }) => language), ...sources])]
  const languages = new Map(codes.map((id) => [id, namedLanguage(id, library)]))
  const request = { roles, documents, whole: false, date: '' }
  return { roles: roles.flatMap((role) => surveyRole(role, languages, request, library) ?? []) }
}

/** A bilingual document prints the translations of both its languages. */
const eachLanguage = (document: CompileRequest): readonly CompileRequest[] => {
  const { secondLanguage, ...one } = document
  return secondLanguage === undefined ? [one] : [one, { ...one, language: secondLanguage }]
}

/** `text/stale` of these documents: the paper would say two things in two languages. */
export const staleTranslations = (documents: readonly CompileRequest[], library: Library): readonly Diagnostic[] =>
  translationsOf(documents, library)
    .flatMap(staleOf)
    .map(({ message, place, help = '' }) => warning(textStale.id, message, place, { help }))
