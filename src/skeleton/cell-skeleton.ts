import type { Library } from '../library.ts'
import type { Forms } from '../model/cell-file.ts'
import type { Section } from '../model/section.ts'
import { commented, indented, wrapped } from './comments.ts'
import { type SkeletonRequest, toBeWritten } from './skeleton.ts'

export interface CellRequest extends Pick<SkeletonRequest, 'id' | 'schemas'> {
  readonly language: string
  /** Names of the clauses whose words are to be written. */
  readonly clauses: Readonly<Partial<Record<Section, readonly string[]>>>
  /** The title of the role that is varied, for comparison. */
  readonly title?: Forms
  /** Whether the clauses are an example only. */
  readonly isExample?: boolean
}

/** A new file of words: each form of the title and each clause still to be written, below how it reads in a document. */
export function cellSkeleton(request: CellRequest, library: Library): string {
  const { id, schemas, language, isExample } = request
  const name = library.language(language).value.name ?? language
  const clauses = clausesText(request, library)
  return [
    `# yaml-language-server: $schema=${schemas}/cell.schema.json\n`,
    wrapped(
      `The words of ${id} in ${name}. Where ${toBeWritten} stands, words are still to be written, and jd check asks for them.`,
    ),
    titleText(request, library),
    isExample ? wrapped(ownWords) + commented(clauses) : clauses,
  ].join('')
}

const ownWords = 'Words of clauses that role.yaml adds, and of inherited clauses that are to say something else here:'

function titleText({ language, title = {} }: CellRequest, library: Library): string {
  const forms = library.language(language).value.forms?.title ?? []
  const lines = forms.map((form) => {
    const inherited = title[form]
    return `  ${form}: ${toBeWritten}${inherited === undefined ? '' : ` # ${inherited}`}\n`
  })
  return `title:\n${lines.join('')}`
}

function clausesText({ clauses, language }: CellRequest, library: Library): string {
  const texts = Object.entries(clauses).map(([section, names]) => {
    const lines = names.map((name) => `    ${name}: ${toBeWritten}\n`)
    return `  ${section}:\n${indented(hints(section as Section, language, library), 2)}${lines.join('')}`
  })
  return `clauses:\n${texts.join('')}`
}

/** The line that the clauses of a section complete, and a clause of the library that does. */
function hints(section: Section, language: string, library: Library): string {
  const { text = '', form = '' } = library.words(language).value.leadIns?.[section] ?? {}
  const leadIn = text.replace(/\{\{[^{}\n]*\}\}/g, '<title>')
  const words = Object.values(library.clauseCell(language).value.clauses?.[section] ?? {})
  const [example] = words.filter((each) => typeof each === 'string').toSorted((a, b) => a.length - b.length)
  const grammar = form === 'sentence' ? 'A whole sentence' : `Completes “${leadIn}” (${form})`
  return wrapped(`${grammar}; no mark at the end${example === undefined ? '' : `. Such as: ${example}`}`)
}
