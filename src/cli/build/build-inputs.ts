import type { BuiltDocument, CompileRequest, Sources } from '../../index.ts'
import type { BuildRecords, MadeRecord } from '../build-records.ts'
import type { Output } from '../output.ts'
import type { BuildFile, CurrentFile } from './build-file.ts'
import type { BuildQuestion } from './build-question.ts'
import { openInputPrints } from './input-prints.ts'

type NamedFile = BuildFile & { readonly name: string }

/** What the files of a build are made from, and what those of builds before were. */
export interface BuildInputs {
  /** The files of a document in these formats, where none of them must be made again and nothing was to be said. */
  readonly currentFiles: (request: CompileRequest, formats: readonly string[]) => readonly CurrentFile[] | undefined
  /** A file that would come out as it is. */
  readonly currentFile: (file: NamedFile) => BuiltDocument | undefined
  /** Remembers what a file was made from that now has this hash. */
  readonly remember: (file: NamedFile, sha256: string) => void
}

export function openBuildInputs(output: Output, question: BuildQuestion, read: Sources['read']): BuildInputs {
  const printOf = openInputPrints(read)
  const byQuestion = groupedByQuestion(output.records.made)
  const current = (name: string, { sha256, inputs, from, about }: MadeRecord): BuiltDocument | undefined => {
    const there = inputs === printOf(from) ? output.has(name, sha256) : undefined
    return there && { ...about, ...there }
  }
  const quiet = (asked: string): CurrentFile | undefined => {
    for (const [name, record] of byQuestion.get(asked) ?? []) {
      const built = record.isQuiet ? current(name, record) : undefined
      if (built) return { name, built }
    }
    return undefined
  }
  return {
    currentFiles: ({ role, language, secondLanguage, jurisdiction }, formats) => {
      const lang = secondLanguage === undefined ? language : `${language}+${secondLanguage}`
      const files = formats.flatMap(
        (format) => quiet(question({ about: { role, lang, jurisdiction, format }, ext: format })) ?? [],
      )
      return files.length === formats.length ? files : undefined
    },
    currentFile: (file) => {
      const record = output.records.made.get(file.name)
      if (record?.question !== question(file) || record.inputs !== printOf(file.from)) return undefined
      return current(file.name, record)
    },
    remember: (file, sha256) => {
      const from = [...file.from].sort()
      const { about, isQuiet } = file
      const record = { sha256, question: question(file), inputs: printOf(from), from, isQuiet, about }
      output.addRecords({ made: new Map([[file.name, record]]) })
    },
  }
}

/** One question may have had several answers, under several names. */
function groupedByQuestion(
  made: BuildRecords['made'],
): ReadonlyMap<string, readonly (readonly [string, MadeRecord])[]> {
  const groups = new Map<string, (readonly [string, MadeRecord])[]>()
  for (const entry of made) {
    const group = groups.get(entry[1].question)
    if (group) group.push(entry)
    else groups.set(entry[1].question, [entry])
  }
  return groups
}
