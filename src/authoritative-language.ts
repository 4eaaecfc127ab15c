import type { CompileRequest } from './compile.ts'
import { type Diagnostic, error, warning } from './diagnostics/diagnostic.ts'
import { didYouMean } from './diagnostics/did-you-mean.ts'
import { placeOf } from './diagnostics/loaded.ts'
import type { Library } from './library.ts'
import type { Place } from './model/source.ts'

/**
 * What is wrong with the language whose text is to prevail: nobody has written it, no sentence of the document's
 * language names it, or the country accepts such a paper in another language only.
 */
export function authoritativeLanguage(library: Library, request: CompileRequest): readonly Diagnostic[] {
  const { authoritativeLanguage: chosen } = request.workspace
  if (chosen === undefined) return []
  const { languages } = library.sources
  if (!languages.includes(chosen)) {
    const details = didYouMean(chosen, languages)
    return [error('role/unknown-language', `There is no language \`${chosen}\``, whereChosen(library), details)]
  }
  return [...withoutSentence(chosen, library, request), ...notAccepted(chosen, library, request)]
}

function withoutSentence(chosen: string, library: Library, { language, jurisdiction }: CompileRequest): Diagnostic[] {
  const words = library.words(language)
  const frames = [words.value.frames, library.jurisdictionCell(jurisdiction, language).value.frames]
  if (frames.some((frame) => frame?.authoritative?.[chosen] !== undefined)) return []
  const { name = language } = library.language(language).value
  return [
    error(
      'text/missing',
      `No sentence in ${name} says that the text in \`${chosen}\` prevails`,
      placeOf(words, '/frames/authoritative'),
      {
        help: `Write it as \`${chosen}:\` under \`frames\`, \`authoritative\``,
      },
    ),
  ]
}

function notAccepted(chosen: string, library: Library, { jurisdiction }: CompileRequest): Diagnostic[] {
  const { languages: accepted, name } = library.jurisdiction(jurisdiction).value
  if (!accepted || accepted.includes(chosen)) return []
  const demanded = accepted.map((code) => `\`${code}\``).join(' or ')
  const message = `${name} demands such a paper in ${demanded}, and the text in \`${chosen}\` is to prevail`
  const help = 'Name another language as `authoritativeLanguage` in jd.yaml, or first in `--bilingual`'
  return [warning('law/language', message, whereChosen(library), { expected: accepted, help })]
}

/** In jd.yaml; nowhere, where the first language of a bilingual document prevails. */
const whereChosen = (library: Library): Place | undefined =>
  library.workspace().origins.get('/authoritativeLanguage')?.value
