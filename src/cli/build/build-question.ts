import { type BuiltDocument, sha256 } from '../../index.ts'
import { type NameOptions, namesJurisdiction } from '../file-names.ts'
import { editionOf } from '../inputs/run-question.ts'
import type { World } from '../world.ts'

/** What of the command line goes into every file, or into its name. */
export interface QuestionOptions extends NameOptions {
  readonly set?: readonly string[]
}

/** What is asked for with one file. */
export interface Asked {
  readonly about: Pick<BuiltDocument, 'role' | 'lang' | 'jurisdiction' | 'format'>
  readonly ext: string
  readonly person?: string
  /** What goes into it and stands in no file that a library reads. */
  readonly besides?: readonly string[]
}

/** Everything but files that decides on the bytes of an output and on its name, as a hash. */
export type BuildQuestion = (asked: Asked) => string

/** `template`: the bytes of the company's own Word file. */
export function buildQuestion(options: QuestionOptions, world: World, template?: Uint8Array): BuildQuestion {
  const common = [
    editionOf(world),
    options.set ?? [],
    options.name ?? null,
    namesJurisdiction(options),
    world.env.SOURCE_DATE_EPOCH ?? null,
    template ? sha256(template) : null,
  ]
  return ({ about, ext, person, besides = [] }) => {
    const { role, lang, jurisdiction, format } = about
    return sha256(JSON.stringify([common, role, lang, jurisdiction, format, ext, person ?? null, besides]))
  }
}
