import type { BuiltDocument, CompileRequest, Sources } from '../../index.ts'
import type { BuildRecords, InputRecord, MadeRecord } from '../build-records.ts'
import { openInputPrints } from '../inputs/input-prints.ts'
import type { Output } from '../output.ts'
import type { BuildFile, CurrentFile } from './build-file.ts'
import type { BuildQuestion } from './build-question.ts'

type NamedFile = BuildFile & { readonly name: string }

/** What the files of a build are made from, and what those of builds before were. */
export interface BuildInputs {
  /** The files of a document in these formats, where none of them must be made again and nothing was to be said. */
  readonly currentFiles: (request: CompileRequest, formats: readonly string[]) => readonly CurrentFile[] | undefined
  /** A file that would come out as it is. */
  readonly currentFile: (file: NamedFile) => BuiltDocument | undefined
  /** Whether an earlier build made the same of the same, under some name; what became of it is not looked at. */
  readonly wasMade: (file: BuildFile) => boolean
  /** Remembers what a file was made from that now has this hash. */
  readonly remember: (file: NamedFile, sha256: string) => void
}

export function openBuildInputs(output: Output, question: BuildQuestion, read: Sources['read']): BuildInputs {
  const printOf = openInputPrints(read)
  const byQuestion = groupedByQuestion(output.records.made)
  const recordOf = (names: readonly string[]): InputRecord => {
    const from = [...names].sort()
    return { inputs: printOf(from), from }
  }
  const isQuiet = ({ made, quiet }: MadeRecord): boolean =>
    made.inputs === printOf(made.from) && quiet?.inputs === printOf([...made.from, ...(quiet?.from ?? [])])
  const there = (name: string, { sha256, about }: MadeRecord): BuiltDocument | undefined => {
    const file = output.has(name, sha256)
    return file && { ...about, ...file }
  }
  const quiet = (asked: string): CurrentFile | undefined => {
    for (const [name, record] of byQuestion.get(asked) ?? []) {
      const built = isQuiet(record) ? there(name, record) : undefined
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
      const isSame = record?.question === question(file) && record.made.inputs === printOf(file.from)
      return isSame ? there(file.name, record) : undefined
    },
    wasMade: (file) =>
      (byQuestion.get(question(file)) ?? []).some(([, { made }]) => made.inputs === printOf(file.from)),
    remember: (file, sha256) => {
      const { name, about, from, quietFrom } = file
      const made = recordOf(from)
      const quiet = quietFrom && {
        inputs: printOf([...from, ...quietFrom]),
        from: [...quietFrom].sort(),
      }
      const record = { sha256, question: question(file), made, ...(quiet ? { quiet } : {}), about }
      const isNews = JSON.stringify(output.records.made.get(name)) !== JSON.stringify(record)
      if (isNews) output.addRecords({ made: new Map([[name, record]]) })
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
