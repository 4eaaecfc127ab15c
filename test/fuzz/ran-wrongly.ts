import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseXml } from '../support/parse-xml.ts'
import type { Outcome, ReportedDiagnostic } from '../support/workspace.ts'
import { textOf } from './change.ts'
import { slipsIn, type Told, toldWrongly, unsound } from './complaints.ts'

/** A run of the program in a folder that is its own. */
export interface Ran {
  readonly argv: readonly string[]
  readonly outcome: Outcome
  readonly folder: string
  /** What stood in the folder before. */
  readonly before: Readonly<Record<string, string | Uint8Array>>
  /** What was spoiled, as text. */
  readonly input: string
  readonly shelfText: (file: string) => string | undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no terminal may be sent
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** Every promise of the contract (§4, §6) that a run broke. */
export function ranWrongly(ran: Ran): readonly string[] {
  const { outcome, input, argv } = ran
  const { code, stdout, stderr } = outcome
  if (![0, 1, 2].includes(code)) return [`Exit ${code}: ${stderr}`]
  const changes = changesIn(ran)
  return [
    ...[stdout, stderr].flatMap((said) => slipsIn(said, `${input}${argv.join(' ')}`)),
    ...(code !== 0 && stdout + stderr === '' ? [`Exit ${code} without a word`] : []),
    ...controlled(ran),
    ...reportedWrongly(ran),
    ...changes.flatMap((name) => changedWrongly(name, ran)),
  ]
}

/** A machine is told what stands there; it obeys no control characters. */
const controlled = ({ argv, outcome: { stdout, stderr } }: Ran): readonly string[] =>
  (argv.includes('--reporter') ? [] : [stdout, stderr]).flatMap((said) => {
    const found = obeyed.exec(said)
    if (!found) return []
    const around = said.slice(Math.max(0, found.index - 80), found.index + 80)
    return [`It prints the control character ${JSON.stringify(found[0])}: ${JSON.stringify(around)}`]
  })

function reportedWrongly(ran: Ran): readonly string[] {
  const { argv, outcome } = ran
  const reporter = argv[argv.indexOf('--reporter') + 1]
  const said = argv[0] === 'diff' ? outcome.stderr : outcome.stdout
  // Beside the result of a comparison there is a report only where there is something to tell.
  if (argv[0] === 'diff' && said === '') return []
  try {
    if (reporter === 'json') return jsonWrongly(JSON.parse(said), ran)
    if (reporter === 'sarif') JSON.parse(said)
    if (reporter === 'junit') parseXml(said)
    if (argv.join(' ').includes('diff old --format json') && outcome.code === 0) JSON.parse(outcome.stdout)
    return []
  } catch (thrown) {
    return [`The report cannot be read (${thrown}): ${said.slice(0, 300)}`]
  }
}

function jsonWrongly(report: unknown, ran: Ran): readonly string[] {
  const { diagnostics, summary } = report as {
    diagnostics?: readonly ReportedDiagnostic[]
    summary?: { errors: number }
  }
  if (!diagnostics || !summary) return []
  const { code } = ran.outcome
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return [
    ...(errors === summary.errors ? [] : [`The summary counts ${summary.errors} errors, there are ${errors}`]),
    ...(errors > 0 === (code !== 0) ? [] : [`Exit ${code} with ${errors} errors`]),
    ...toldWrongly(diagnostics.map(asTold), ran.input, (file) => textOfFile(file, ran)),
  ]
}

/** A report says nothing of an end where a place is a point. */
function asTold({ file, line = 1, column = 1, ...told }: ReportedDiagnostic): Told {
  const { endLine = line, endColumn = column } = told as { endLine?: number; endColumn?: number }
  return { ...told, ...(file === undefined ? {} : { place: { file, line, column, endLine, endColumn } }) }
}

const isText = (file: string): boolean => /\.(yaml|json|csv)$/.test(file)

function textOfFile(file: string, { before, shelfText }: Ran): string | undefined {
  const content = before[file]
  if (content === undefined || !isText(file)) return shelfText(file)
  return typeof content === 'string' ? content : textOf(content)
}

/** Files of the folder that are not as they were, and those that are gone. */
function changesIn({ folder, before }: Ran): readonly string[] {
  const now = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile())
  const isSame = (name: string): boolean =>
    before[name] !== undefined && readFileSync(path.join(folder, name)).equals(Buffer.from(before[name]))
  return [...now.filter((name) => !isSame(name)), ...Object.keys(before).filter((name) => !now.includes(name))]
}

/** What each command may write. */
const places: Readonly<Record<string, RegExp>> = {
  build: /^build\//,
  diff: /^build\//,
  confirm: /^roles\/baker\/confirmed\.json$/,
  new: /^(roles\/[a-z][a-z0-9-]*|\.jd\/schemas)\//,
  init: /^old\//,
}

function changedWrongly(name: string, { argv, outcome, folder, before }: Ran): readonly string[] {
  const [command = ''] = argv
  if (!places[command]?.test(name)) return [`${command} changed ${name}`]
  if (name.endsWith('.tmp')) return [`${name} is left behind`]
  if (name === 'build/.jd-build.json') return manifestWrongly(readFileSync(path.join(folder, name)))
  // Of a table of the staff with errors the sheets alone are not made: the document itself is sound.
  const isDocument = argv.includes('--staff') && !name.includes('.staff.')
  if (outcome.code !== 0 && !isDocument) return [`Exit ${outcome.code}, yet it wrote ${name}`]
  if (before[name] !== undefined && command !== 'confirm') return [`${name} was overwritten`]
  return unsound(path.extname(name).slice(1), readFileSync(path.join(folder, name)))
}

function manifestWrongly(bytes: Uint8Array): readonly string[] {
  const { format, files } = JSON.parse(textOf(bytes)) as { format: unknown; files: Record<string, unknown> }
  const odd = Object.entries(files).filter(([, hash]) => !/^[0-9a-f]{64}$/.test(String(hash)))
  return format === 1 && odd.length === 0 ? [] : [`The list of outputs holds ${JSON.stringify(odd.slice(0, 3))}`]
}
