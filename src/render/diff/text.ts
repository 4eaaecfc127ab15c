import type { MarkedInline, MarkedLine } from '../../model/marked-document.ts'
import type { Change, ChangedWords, RoleDiff } from '../../model/release-diff.ts'
import { ruledBlank } from '../ruled-blank.ts'
import type { DiffTextRenderer } from './diff-renderer.ts'
import { nothingChanged } from './nothing-changed.ts'
import { printedNumbers } from './printed-numbers.ts'
import { roleVersions } from './role-versions.ts'
import { strongestChange } from './strongest-change.ts'

/** For reading in a terminal; every mark can be read without colour. */
export const text: DiffTextRenderer = {
  format: 'text',
  description: 'for reading in the terminal',
  makes: 'text',
  render: async (diff) => {
    const { roles } = diff
    const changed = roles.filter(({ change }) => change !== 'unchanged')
    if (roles.length === 0) return ''
    if (changed.length === 0) return `${nothingChanged(diff)}\n`
    return `${changed.map((role) => printRole(role).join('\n')).join('\n\n')}\n`
  },
}

function printRole(role: RoleDiff): readonly string[] {
  const strongest = strongestChange(role)
  return [
    heading(role),
    ...(role.severity ? [`  ${role.severity}: ${strongest?.reason.text} (${strongest?.clause})`] : []),
    ...advice(role),
    ...consequences(role),
    ...role.changes.flatMap((change) => ['', ...printChange(change)]),
    ...renumbered(role),
  ]
}

const heading = (role: RoleDiff): string => `${role.id} ${roleVersions(role)} (${role.change})`

const advice = ({ versions, suggestedVersion, raisedEnough }: RoleDiff): readonly string[] =>
  raisedEnough ? [] : [`  The version should be ${suggestedVersion} or higher, it is ${versions.to}`]

const consequences = ({ consequences: asked }: RoleDiff): readonly string[] => {
  const entries = Object.entries(asked)
  return entries.length === 0 ? [] : [`  ${entries.map(([country, what]) => `${country}: ${what}`).join(', ')}`]
}

function printChange(change: Change): readonly string[] {
  const { clause, severity, reason, untranslated, translationOnly } = change
  const remarks = [
    ...(translationOnly ? ['translation only'] : []),
    ...(untranslated.length > 0 ? [`not translated yet: ${untranslated.join(', ')}`] : []),
  ]
  const lines = Object.entries(change.documents).flatMap(([name, words]) => [
    `    ${name} ${printedNumbers(words)}`.trimEnd(),
    ...quoted(words),
  ])
  return [
    `  ${signs[change.change]} ${clause} ${change.change}, ${severity}: ${reason.text}`,
    ...remarks.map((remark) => `    ${remark}`),
    ...lines,
  ]
}

const signs: Readonly<Record<Change['change'], string>> = { added: '+', removed: '-', changed: '~', moved: '>' }

/** The words with their marks, and where they show when that is no single place. */
function quoted({ marked, parts = [] }: ChangedWords): readonly string[] {
  const lines = printMarked(marked)
    .split('\n')
    .filter((line) => line !== '')
  return [...lines.map((line) => `      ${line}`), ...(parts.length > 0 ? [`      in ${parts.join(', ')}`] : [])]
}

/** `[-old-]{+new+}`, as `git diff --word-diff` has it. */
const printMarked = (line: MarkedLine): string => line.map(printRun).join('')

function printRun(run: MarkedInline): string {
  const words = run.type === 'blank' ? ruledBlank() : run.text
  switch (run.kind) {
    case 'same':
      return words
    case 'removed':
      return `[-${words}-]`
    case 'added':
      return `{+${words}+}`
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
