import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'
import { fullMessage } from './full-message.ts'
import { harmless } from './harmless.ts'
import { isOnDisk } from './is-on-disk.ts'
import type { Reporter, Skipped } from './reporter.ts'

/** Workflow commands, one per line, that GitHub Actions shows as annotations of the changed files. */
export const github: Reporter = {
  id: 'github',
  description: 'annotations of GitHub Actions',
  machine: true,
  results: ({ diagnostics, skipped = [] }) => [...diagnostics.map(annotation), ...skipped.map(notRun)].join(''),
  problems: () => '',
}

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

function annotation(diagnostic: Diagnostic): string {
  const { severity, rule, place } = diagnostic
  const where = place && isOnDisk(place.file) ? propertiesOf(place) : {}
  const elsewhere = place && !isOnDisk(place.file) ? `${place.file}:${place.line}:${place.column}: ` : ''
  return command(commands[severity], { ...where, title: rule }, elsewhere + fullMessage(diagnostic))
}

type Properties = Readonly<Record<string, string | number>>

/** GitHub takes an end column only on the line of the start. */
const propertiesOf = ({ file, line, column, endLine, endColumn }: Place): Properties => ({
  file,
  line,
  col: column,
  endLine,
  ...(endLine === line ? { endColumn } : {}),
})

const notRun = ({ rule, reason }: Skipped): string => command('notice', { title: rule }, `Not run: ${reason}`)

/** As `@actions/core` writes a command: `::name key=value,key=value::message`. */
function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escaped(message)}\n`
}

const escaped = (text: string): string =>
  harmless(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
