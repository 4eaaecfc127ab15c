import type { MarkedInline, MarkedLine } from '../../model/marked-document.ts'
import { printedNumbers } from '../../model/printed-numbers.ts'
import type { Change, ChangedWords, ReleaseDiff, RoleDiff } from '../../model/release-diff.ts'
import { displayWidth } from '../display-width.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { wrap } from '../text/wrap.ts'
import { type Paint, painter } from './ansi.ts'
import type { DiffTextRenderer } from './diff-renderer.ts'
import { notCompared } from './not-compared.ts'
import { nothingChanged } from './nothing-changed.ts'
import { roleVersions } from './role-versions.ts'
import { sourceName } from './source-name.ts'
import { verdictOf } from './verdict.ts'

/** For reading in a terminal; every mark can be read without colour. */
export const text: DiffTextRenderer = {
  format: 'text',
  description: 'for reading in the terminal',
  makes: 'text',
  render: async (diff, { colour, columns = Number.POSITIVE_INFINITY }) => {
    const paint = painter(colour)
    const changed = diff.roles.filter(({ change }) => change !== 'unchanged')
    const parts = [
      ...changed.map((role) => printRole(role, paint)),
      ...(changed.length === 0 && diff.roles.length > 0 ? [[nothingChanged(diff)]] : []),
      ...impact(diff, paint),
      ...notCompared(diff).map((line) => [paint('yellow', line)]),
    ]
    const lines = parts.flatMap((part, index) => [...(index > 0 ? [''] : []), ...part])
    return lines.map((line) => `${fitted(line, columns).join('\n')}\n`).join('')
  },
}

/** A line in as many as the terminal needs, the further ones indented below the first. */
function fitted(line: string, columns: number): readonly string[] {
  if (displayWidth(line) <= columns) return [line]
  const indent = line.length - line.trimStart().length
  const [first = '', ...others] = wrap(line.trimStart(), columns - indent - deeper)
  return [' '.repeat(indent) + first, ...others.map((other) => ' '.repeat(indent + deeper) + other)]
}

const deeper = 2

function printRole(role: RoleDiff, paint: Paint): readonly string[] {
  return [
    paint('bold', heading(role)),
    ...verdict(role, paint),
    ...advice(role).map((line) => paint('yellow', line)),
    ...consequences(role),
    ...role.changes.flatMap((change) => ['', ...printChange(change, paint)]),
    ...renumbered(role),
  ]
}

const heading = (role: RoleDiff): string => `${role.id} ${roleVersions(role)} (${role.change})`

function verdict(role: RoleDiff, paint: Paint): readonly string[] {
  const told = verdictOf(role)
  if (!told) return []
  return [`  ${paint('bold', told.severity)}: ${told.text}${told.clause === null ? '' : ` (${told.clause})`}`]
}

const advice = ({ versions, suggestedVersion, raisedEnough }: RoleDiff): readonly string[] =>
  raisedEnough ? [] : [`  The version should be ${suggestedVersion} or higher, it is ${versions.to}`]

const consequences = ({ consequences: asked }: RoleDiff): readonly string[] => {
  const entries = Object.entries(asked)
  return entries.length === 0 ? [] : [`  ${entries.map(([country, what]) => `${country}: ${what}`).join(', ')}`]
}

function printChange(change: Change, paint: Paint): readonly string[] {
  const { clause, severity, reason, untranslated, translationOnly } = change
  const remarks = [
    ...(translationOnly ? ['translation only'] : []),
    ...(untranslated.length > 0 ? [`not translated yet: ${untranslated.join(', ')}`] : []),
  ]
  const lines = Object.entries(change.documents).flatMap(([name, words]) => [
    paint('dim', `    ${name} ${printedNumbers(words)}`.trimEnd()),
    ...quoted(words, paint),
  ])
  return [
    `  ${signs[change.change]} ${paint('bold', clause)} ${change.change}, ${severity}: ${reason.text}`,
    ...remarks.map((remark) => paint('yellow', `    ${remark}`)),
    ...lines,
  ]
}

const signs: Readonly<Record<Change['change'], string>> = { added: '+', removed: '-', changed: '~', moved: '>' }

/** The words with their marks, and where they show when that is no single place. */
function quoted({ marked, parts = [] }: ChangedWords, paint: Paint): readonly string[] {
  const lines = printMarked(marked, paint)
    .split('\n')
    .filter((line) => line !== '')
  return [...lines.map((line) => `      ${line}`), ...(parts.length > 0 ? [`      in ${parts.join(', ')}`] : [])]
}

/** `[-old-]{+new+}`, as `git diff --word-diff` has it. */
const printMarked = (line: MarkedLine, paint: Paint): string => line.map((run) => printRun(run, paint)).join('')

function printRun(run: MarkedInline, paint: Paint): string {
  const words = run.type === 'blank' ? ruledBlank() : run.text
  switch (run.kind) {
    case 'same':
      return words
    case 'removed':
      return paint('red', `[-${words}-]`)
    case 'added':
      return paint('green', `{+${words}+}`)
    default:
      return run.kind satisfies never
  }
}

function renumbered({ renumbered: clauses }: RoleDiff): readonly string[] {
  if (clauses.length === 0) return []
  const lines = clauses.map(({ clause, numberFrom, numberTo, documents }) => {
    return `    ${clause} ${numberFrom} → ${numberTo} (${documents.join(', ')})`
  })
  return ['', '  Only the number changed:', ...lines]
}

/** What is written once and shows in several roles. */
function impact({ impact: shared }: ReleaseDiff, paint: Paint): readonly (readonly string[])[] {
  if (shared.length === 0) return []
  const lines = shared.map((one) => `  ${paint('bold', one.id)} (${sourceName(one)}) → ${one.roles.join(', ')}`)
  return [[paint('bold', 'Written once for several roles:'), ...lines]]
}
