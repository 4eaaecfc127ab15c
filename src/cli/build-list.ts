import { appendFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sha256 as hashOf } from '../index.ts'
import { type BuildRecords, type MadeRecord, type RunRecord, recordsIn } from './build-records.ts'
import { ensureFolder } from './ensure-folder.ts'
import { isLeftover, journalEnd, namesIn } from './leftovers.ts'
import { locked } from './locked.ts'
import { readFile } from './read-file.ts'
import { anyDigits, writeWhole } from './write-whole.ts'

/**
 * What `jd` made in a folder, for formats that cannot tell by themselves. The list stands in `.jd-build.json` and is
 * written at the end of a run; until then the run keeps a journal beside it, so that one that is killed, or another one
 * at the same time, leaves no file that nobody knows.
 */
export interface BuildList {
  /** Whether `jd` wrote something under this name before. */
  readonly isListed: (name: string) => boolean
  /** Whether these are the bytes that it wrote: in a finished run, an interrupted one, or another that is at work now. */
  readonly has: (name: string, sha256: string) => boolean
  /** Enters a file that is about to be written into the journal. */
  readonly announce: (name: string, sha256: string) => void
  /** Enters a file that is there. */
  readonly add: (name: string, sha256: string) => void
  /** What files were made from, and runs that found everything done. */
  readonly records: BuildRecords
  readonly addRecords: (records: Partial<BuildRecords>) => void
  /** Writes the list if there is anything new. Other runs may have written it since it was read. */
  readonly save: () => void
}

const listName = '.jd-build.json'

/** How many runs are remembered: command lines that people use in turn. */
const mostRuns = 20

/** File name → SHA-256. No times, no absolute paths. */
type Files = Map<string, string>

export function openBuildList(folder: string): BuildList {
  const journal = path.join(folder, `.jd-${process.pid}-${anyDigits()}${journalEnd}`)
  const opened = readList(folder)
  const left = journalsIn(folder).filter((name) => isLeftover(folder, name))
  const unfinished = left.map((name) => readJournal(folder, name))
  const own: Files = new Map()
  const records = readRecords(folder)
  const ownRecords = { made: new Map<string, MadeRecord>(), runs: new Map<string, RunRecord>() }
  let known = [opened, ...unfinished]
  const has: BuildList['has'] = (name, sha256) => known.some((files) => files.get(name) === sha256)
  return {
    isListed: (name) => known.some((files) => files.has(name)),
    has: (name, sha256) => {
      if (has(name, sha256)) return true
      known = [opened, ...unfinished, readList(folder), ...journalsIn(folder).map((name) => readJournal(folder, name))]
      return has(name, sha256)
    },
    announce: (name, sha256) => append(journal, `${JSON.stringify({ files: { [name]: sha256 } })}\n`),
    add: (name, sha256) => void own.set(name, sha256),
    records,
    addRecords: ({ made = [], runs = [] }) => {
      for (const [name, record] of made) ownRecords.made.set(name, record)
      for (const [run, record] of runs) ownRecords.runs.set(run, record)
    },
    save: () => {
      const isNews = [...own].some(([name, sha256]) => opened.get(name) !== sha256)
      const hasRecords = ownRecords.made.size + ownRecords.runs.size > 0
      if (isNews || hasRecords || left.length > 0) {
        locked(folder, () => update(folder, { opened, unfinished, own, records: ownRecords }))
      }
      for (const name of [...left, path.basename(journal)]) rmSync(path.join(folder, name), { force: true })
    },
  }
}

interface News {
  readonly opened: Files
  readonly unfinished: readonly Files[]
  readonly own: Files
  readonly records: BuildRecords
}

/**
 * Enters what is new into the list as it is now. Of what another run entered in the meantime, or was about to write when
 * it ended, the file itself says whether it came to that.
 */
function update(folder: string, { opened, unfinished, own, records }: News): void {
  const now = readList(folder)
  const before = textOf(folder, listName)
  const enter = (name: string, sha256: string, isSure: boolean): void => {
    if (now.get(name) !== sha256 && (isSure || hashOfFile(path.join(folder, name)) === sha256)) now.set(name, sha256)
  }
  for (const [name, sha256] of unfinished.flatMap((files) => [...files])) if (!own.has(name)) enter(name, sha256, false)
  for (const [name, sha256] of own) enter(name, sha256, now.get(name) === opened.get(name))
  const after = encode(now, joinRecords(readRecords(folder), records))
  if (after !== before) writeWhole(folder, listName, new TextEncoder().encode(after))
}

const encode = (list: Files, { made, runs }: BuildRecords): string => {
  const files = Object.fromEntries([...list].sort(byName))
  const inputs = Object.fromEntries([...made].filter(([name]) => list.has(name)).sort(byName))
  return `${JSON.stringify({ format: 1, files, inputs, runs: Object.fromEntries(runs) }, null, 1)}\n`
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** What a newer run entered counts; of runs the last ones are kept. */
const joinRecords = (before: BuildRecords, now: BuildRecords): BuildRecords => ({
  made: new Map([...before.made, ...now.made]),
  runs: new Map([...[...before.runs].filter(([run]) => !now.runs.has(run)), ...now.runs].slice(-mostRuns)),
})

const journalsIn = (folder: string): readonly string[] => namesIn(folder).filter((name) => name.endsWith(journalEnd))

/** Absent, or no list of ours: then no file counts as ours, and none is overwritten unasked. */
const readList = (folder: string): Files => new Map(entriesOf(textOf(folder, listName)))

const readRecords = (folder: string): BuildRecords => recordsIn(textOf(folder, listName))

/** A line for each file; the last one may be torn. */
const readJournal = (folder: string, name: string): Files =>
  new Map(textOf(folder, name).split('\n').flatMap(entriesOf))

/** What is no name of a file below the folder, or no hash, was not written by `jd`. */
function entriesOf(text: string): readonly (readonly [string, string])[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown }
    return Object.entries(files ?? {}).filter(([name, sha256]) => isBelow(name) && /^[0-9a-f]{64}$/.test(sha256))
  } catch {
    return []
  }
}

const isBelow = (name: string): boolean =>
  !path.posix.isAbsolute(name) &&
  !/^[a-z]:/i.test(name) &&
  !name.split(/[/\\]/).some((part) => ['', '.', '..'].includes(part)) &&
  !name.includes('\0')

function textOf(folder: string, name: string): string {
  try {
    return readFile(path.join(folder, name)).toString('utf8')
  } catch {
    return ''
  }
}

function hashOfFile(file: string): string | undefined {
  try {
    return hashOf(readFile(file))
  } catch {
    return undefined
  }
}

/** By its name each time: a folder that somebody removed is made again. */
function append(file: string, line: string): void {
  try {
    appendFileSync(file, line)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
    ensureFolder(path.dirname(file))
    appendFileSync(file, line)
  }
}
