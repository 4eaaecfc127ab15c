import type { CompileRequest } from '../../index.ts'
import type { Run } from '../open-run.ts'
import type { CommonOptions } from '../options.ts'
import { UsageError } from '../usage-error.ts'
import { codes, jurisdictionsFor, languagesFor, wantedRoles } from '../wanted-documents.ts'

/** Role by role, country by country: the documents of two columns that `--bilingual et,ru` asks for. */
export function bilingualDocuments(
  named: readonly string[],
  asked: string,
  options: CommonOptions,
  run: Run,
): readonly CompileRequest[] {
  if (options.lang !== undefined) throw new UsageError('--bilingual names the languages: --lang cannot stand beside it')
  const [language, secondLanguage, ...more] = codes('--bilingual', asked)
  if (language === undefined || secondLanguage === undefined || more.length > 0) {
    throw new UsageError(`--bilingual takes two different languages, such as et,ru, not \`${asked}\``)
  }
  return wantedRoles(named, run).flatMap((role) => {
    languagesFor(role, { ...options, lang: asked }, run)
    return jurisdictionsFor(language, options, run).map((jurisdiction) => {
      return { role, language, secondLanguage, jurisdiction, workspace: run.settings }
    })
  })
}
