import type { BuiltDocument } from '../index.ts'

/** Files, and what they said. */
export interface InputRecord {
  /** Hash of what they said. */
  readonly inputs: string
  /** Their names, also of those that were looked for and not there. */
  readonly from: readonly string[]
}

/** What an output was made from. It is what these inputs make as long as the file has the hash that stands here. */
export interface MadeRecord {
  readonly sha256: string
  /** What was asked for, as a hash. */
  readonly question: string
  /** What it was made from. */
  readonly made: InputRecord
  /** What was looked at besides to find that nothing was to be said of it, hashed together; absent where something was. */
  readonly quiet?: InputRecord
  readonly about: Pick<BuiltDocument, 'role' | 'lang' | 'jurisdiction' | 'format'>
}

/** A run that said nothing: with the same inputs it has nothing to do. */
export interface RunRecord extends InputRecord {
  /** Names of its outputs, in the order of its report. */
  readonly made: readonly string[]
  /** What they were, as a hash: another command line may have written them since. */
  readonly outputs: string
  /** How many files it looked at. */
  readonly files: number
}

export interface BuildRecords {
  /** By the name of the output. */
  readonly made: ReadonlyMap<string, MadeRecord>
  /** By the hash of what the command line asked for. */
  readonly runs: ReadonlyMap<string, RunRecord>
}

/** The records of `.jd-build.json`; those that `jd` cannot have written so count for nothing. */
export function recordsIn(text: string): BuildRecords {
  const { inputs, runs } = objectIn(text)
  return { made: mapOf(inputs, isMade), runs: mapOf(runs, isRun) }
}

function objectIn(text: string): Partial<Record<'inputs' | 'runs', unknown>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

const mapOf = <T>(object: unknown, isRecord: (value: object) => value is T & object): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(Object(object)).flatMap(([name, value]) => (isRecord(Object(value)) ? [[name, value as T]] : [])),
  )

const isMade = (value: Partial<MadeRecord>): value is MadeRecord =>
  [value.sha256, value.question, value.about?.role, value.about?.lang].every(isString) &&
  [value.about?.jurisdiction, value.about?.format].every(isString) &&
  isInput(value.made) &&
  (value.quiet === undefined || isInput(value.quiet))

const isRun = (value: Partial<RunRecord>): value is RunRecord =>
  typeof value.files === 'number' && isString(value.outputs) && isNames(value.made) && isInput(value)

const isInput = (value: Partial<InputRecord> | undefined): value is InputRecord =>
  isString(value?.inputs) && isNames(value?.from)

const isString = (value: unknown): value is string => typeof value === 'string'

const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isString)
