import type { CompileRequest } from '../index.ts'
import { mustBeOneOf, type Run, type Settled } from './open-run.ts'
import type { CommonOptions } from './options.ts'
import { UsageError } from './usage-error.ts'

/** Role by role, language by language, country by country: the documents a command line asks for. */
export function wantedDocuments(named: readonly string[], options: CommonOptions, run: Run): readonly CompileRequest[] {
  return wantedRoles(named, run).flatMap((role) =>
    languagesFor(role, options, run).flatMap((language) =>
      jurisdictionsFor(language, options, run).map((jurisdiction) => ({
        role,
        language,
        jurisdiction,
        workspace: run.settings,
      })),
    ),
  )
}

/** The roles that were named, each once; else the workspace's own. */
export function wantedRoles(named: readonly string[], { library: { sources } }: Settled): readonly string[] {
  const roles = named.length > 0 ? named.map((role) => mustBeOneOf('role', role, sources.roles)) : sources.ownRoles
  return [...new Set(roles)]
}

/** What was asked for; else the company's languages; else the role's own. */
export function languagesFor(role: string, { lang }: CommonOptions, { library, settings }: Settled): readonly string[] {
  const { languages: own } = library.definition(role).definition.file
  if (lang === undefined) return settings.languages ?? own ?? []
  if (lang === 'all') return own ?? []
  return codes('--lang', lang).map((language) => {
    mustBeOneOf('language', language, library.sources.languages)
    if (own !== undefined && !own.includes(language)) {
      throw new UsageError(`The role \`${role}\` is not written in \`${language}\`, it is in ${own.join(', ')}`, own)
    }
    return language
  })
}

/** What was asked for; else the company's country; else the one of the language. */
export function jurisdictionsFor(
  language: string,
  { jurisdiction }: CommonOptions,
  { library, settings }: Settled,
): readonly string[] {
  const known = library.sources.jurisdictions
  if (jurisdiction === 'all') return known
  if (jurisdiction !== undefined) {
    return codes('--jurisdiction', jurisdiction).map((id) => mustBeOneOf('jurisdiction', id, known))
  }
  const own = settings.jurisdiction ?? library.language(language).value.jurisdiction
  return own === undefined ? known.slice(0, 1) : [own]
}

/** The entries of a comma list, each once. */
export function codes(option: string, list: string): readonly string[] {
  const entries = list
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  if (entries.length === 0) throw new UsageError(`${option} names nothing`)
  return [...new Set(entries)]
}
