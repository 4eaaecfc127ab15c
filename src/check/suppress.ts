import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'
import { rules } from './registry.ts'

/** A comment `# jd-ignore <rule>: <reason>`. */
interface Ignore {
  readonly rule: string
  readonly reason: string
  readonly place: Place
  /** The line that it speaks of: the next that is no comment. */
  readonly line: number
}

/** What is left after the comments of the files were obeyed, and what is wrong with the comments. */
export interface Suppressed {
  readonly diagnostics: readonly Diagnostic[]
  /** Comments that silenced nothing. */
  readonly unused: readonly Diagnostic[]
}

/** Each comment silences one finding of its rule on the next line. `texts` are the files by the name messages give. */
export function suppress(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): Suppressed {
  const left = [...diagnostics]
  const faults: Diagnostic[] = []
  const unused: Diagnostic[] = []
  for (const ignore of [...texts].flatMap(([file, text]) => ignoresIn(file, text))) {
    const fault = faultOf(ignore)
    const silenced = left.findIndex(({ rule, place }) => {
      return rule === ignore.rule && place?.file === ignore.place.file && place.line === ignore.line
    })
    if (fault) faults.push(fault)
    else if (silenced >= 0) left.splice(silenced, 1)
    else unused.push(silencesNothing(ignore))
  }
  return { diagnostics: [...left, ...faults], unused }
}

const comment = /^\s*# *jd-ignore\b([ :]*)([\w/-]*)(.*)$/

function ignoresIn(file: string, text: string): readonly Ignore[] {
  if (!text.includes('jd-ignore')) return []
  const lines = text.split('\n')
  const below = linesBelow(lines)
  return lines.flatMap((content, index): Ignore[] => {
    const said = saidIn(content)
    if (!said) return []
    const column = content.indexOf('#') + 1
    const place = { file, line: index + 1, column, endLine: index + 1, endColumn: content.length + 1 }
    return [{ ...said, place, line: below[index] ?? 0 }]
  })
}

function saidIn(content: string): Pick<Ignore, 'rule' | 'reason'> | undefined {
  const [whole, between = '', rule = '', behind = ''] = comment.exec(content) ?? []
  if (whole === undefined) return undefined
  const rest = behind.trim()
  if (rest === '' || rest.startsWith(':')) return { rule, reason: rest.slice(1).trim() }
  return between.includes(':') ? { rule: '', reason: rest } : undefined
}

/** Below each line, the number of the next that says something; 0 where none does. */
function linesBelow(lines: readonly string[]): readonly number[] {
  const below: number[] = []
  let next = 0
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    below[index] = next
    if (!/^\s*(?:#|$)/.test(lines[index] ?? '')) next = index + 1
  }
  return below
}

function faultOf({ rule, reason, place }: Ignore): Diagnostic | undefined {
  const known = rules.map(({ id }) => id)
  if (!known.includes(rule)) return unknownRule(rule, place)
  if (reason !== '') return undefined
  return error('rules/ignore-reason', `The jd-ignore of \`${rule}\` gives no reason, so it silences nothing`, place, {
    help: `Write \`# jd-ignore ${rule}: <why this is right here>\``,
  })
}

/** A rule that `jd.yaml` or a comment names and nobody wrote. */
export function unknownRule(rule: string, place: Place): Diagnostic {
  const known = rules.map(({ id }) => id)
  const near = closest(rule, known)
  const help = near ? `Did you mean \`${near}\`?` : 'docs/rules/ lists the rules'
  return error('rules/unknown-rule', `There is no rule \`${rule}\``, place, {
    help,
    ...(near ? { expected: [near] } : {}),
  })
}

const silencesNothing = ({ rule, place }: Ignore): Diagnostic =>
  warning('rules/unused-ignore', `There is no finding of \`${rule}\` on the next line`, place, {
    help: 'Delete the comment',
  })
