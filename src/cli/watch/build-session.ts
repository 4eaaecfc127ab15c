import {
  again,
  type CompileRequest,
  compile,
  type Diagnostic,
  type JobDocument,
  type Library,
  type Load,
  loadFile,
  openLoader,
  type Report,
  sha256,
  staleTranslations,
} from '../../index.ts'
import type { Run } from '../open-run.ts'

/** What one build of several knows of those before it. */
export interface BuildSession {
  readonly load: Load
  readonly compile: typeof compile
  readonly stale: typeof staleTranslations
  /** Whether a file was written as it would be now: what it is made of has not changed since. */
  readonly isWritten: (file: SessionFile, run: Run) => boolean
  readonly remember: (file: SessionFile, run: Run) => void
  /** Takes the report of the build. */
  readonly tell: (report: Report, run: Run) => void
}

export interface SessionFile {
  readonly name: string
  readonly document: JobDocument
  readonly person?: string
}

/** A build that knows of none before it. */
export const onlyBuild: BuildSession = {
  load: loadFile,
  compile,
  stale: staleTranslations,
  isWritten: () => false,
  remember: () => {},
  tell: (report, run) => run.tell(report),
}

/** Files read and written so far; `besides` is what goes into a file and stands in no document: a template, a logo. */
export function openMemory(): Omit<BuildSession, 'tell'> & { besides: string } {
  const written = new Map<string, string>()
  const hashes = new WeakMap<object, string>()
  const hashed = (value: object): string => {
    const known = hashes.get(value) ?? sha256(JSON.stringify(value))
    hashes.set(value, known)
    return known
  }
  const stale = again(
    (library, document: CompileRequest) => staleTranslations([document], library),
    (document) => whichDocument(document),
  )
  const memory = {
    load: openLoader(),
    stale: (documents: readonly CompileRequest[], library: Library) =>
      documents.flatMap((document) => stale(library, document)),
    compile: again(compile, whichDocument, ({ document }) => document !== undefined),
    besides: '',
    isWritten: (file: SessionFile, run: Run) => written.get(file.name) === stateOf(file, run),
    remember: (file: SessionFile, run: Run) => void written.set(file.name, stateOf(file, run)),
  }
  const stateOf = ({ document, person = '' }: SessionFile, { settings }: Run): string =>
    [memory.besides, hashed(settings), hashed(document), person].join('\n')
  return memory
}

/** Documents share clauses, and what is wrong with them. */
export const eachOnce = (found: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
]

const whichDocument = ({ workspace: _, ...which }: CompileRequest): string => JSON.stringify(which)
