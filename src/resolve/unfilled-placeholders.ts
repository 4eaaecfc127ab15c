import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isFaulty, type Loaded } from '../diagnostics/loaded.ts'
import type { Words } from '../model/cell-file.ts'
import { own } from '../model/own.ts'
import type { RoleFile } from '../model/role-file.ts'
import type { Place } from '../model/source.ts'
import type { PhraseData } from './phrases.ts'
import type { Wordings } from './wordings.ts'

/** Words with placeholders that nothing fills, and where they stand. */
export interface Unfilled {
  /** As `phrases` gives them back. */
  readonly missing: readonly string[]
  readonly words: Words
  /** What they could draw on. */
  readonly data: PhraseData
  /** What the words belong to: «the words of `duties.x`». */
  readonly of: string
  readonly place: () => Place
}

/** `text/placeholder` once for each, but for those that are empty because of a fault that was told. */
export function unfilledPlaceholders(unfilled: Unfilled, role: Loaded<RoleFile>, wordings: Wordings): Diagnostic[] {
  const { of } = unfilled
  const names = namesOf(unfilled).filter((name) => !wasTold(name, role, wordings))
  const torn = tornPlaceholders(unfilled.words)
  if (names.length === 0 && torn.length === 0) return []
  const place = unfilled.place()
  return [
    ...names.map((name) =>
      error('text/placeholder', `Nothing fills \`{{${name}}}\` in ${of}`, place, meant(name, unfilled.data)),
    ),
    ...torn.map((half) =>
      error('text/placeholder', `\`${half}\` in ${of} is half a placeholder`, place, {
        help: 'A placeholder begins with {{ and ends with }}',
      }),
    ),
  ]
}

/** The nearest name that something would fill: of the same group, if there is such a group; else what there may be. */
function meant(name: string, data: PhraseData): Pick<Diagnostic, 'expected' | 'help'> {
  const [group = '', ...rest] = name.split('.')
  const names = namesIn(own(data, group))
  const known =
    names.length > 0 ? names : Object.keys(data).flatMap((one) => namesIn(data[one]).map((form) => `${one}.${form}`))
  const near = closest(names.length > 0 ? rest.join('.') : name, known)
  if (near === undefined) return { help }
  const whole = names.length > 0 ? `${group}.${near}` : near
  return { expected: [whole], help: `Did you mean \`{{${whole}}}\`?` }
}

const namesIn = (group: unknown): readonly string[] =>
  typeof group === 'object' && group !== null ? Object.keys(group) : []

const help = 'Words may name {{parameters.x}}, {{title.<form>}} and {{clause.<section>.<id>}}'

/** Braces that are not closed, or were never opened, with the word beside them: they would be printed as they are. */
function tornPlaceholders(words: Words): readonly string[] {
  const texts = typeof words === 'string' ? [words] : Object.values(words)
  return texts.filter(hasBraces).flatMap((text) => tornIn(text.replace(/\{\{[^{}]*\}\}/g, '')))
}

const hasBraces = (text: string): boolean => text.includes('{{') || text.includes('}}')

/** The first of them. Looked for from the braces, because a pattern that begins with a word tries every letter of it. */
function tornIn(text: string): readonly string[] {
  const at = text.search(/\{\{|\}\}/)
  if (at < 0) return []
  const [before, after] = [text.slice(0, at), text.slice(at)]
  return [after.startsWith('{{') ? (/^\{\{[^\s{}]*/.exec(after)?.[0] ?? '') : `${before.split(/[\s{}]/).at(-1)}}}`]
}

/** An empty `{{count}}` is told by the parameter that should give it. */
function namesOf({ missing, words }: Unfilled): readonly string[] {
  const counted = typeof words === 'string' ? 'count' : `parameters.${words.plural}`
  return [...new Set(missing.map((name) => (name === 'count' ? counted : name)))]
}

/** What is empty because of a fault that was reported: a parameter that was dropped, a form that the title lacks. */
function wasTold(name: string, role: Loaded<RoleFile>, wordings: Wordings): boolean {
  const form = /^title\.(\w+)/.exec(name)?.[1]
  if (form !== undefined) return wordings.language.value.forms?.title.includes(form) === true
  return isFaulty(role, `/${name.replace('.', '/')}`)
}
