import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isFaulty, type Loaded } from '../diagnostics/loaded.ts'
import type { Words } from '../model/cell-file.ts'
import type { RoleFile } from '../model/role-file.ts'
import type { Place } from '../model/source.ts'
import type { Wordings } from './wordings.ts'

/** Words with placeholders that nothing fills, and where they stand. */
export interface Unfilled {
  /** As `phrases` gives them back. */
  readonly missing: readonly string[]
  readonly words: Words
  /** What the words belong to: «the words of `duties.x`». */
  readonly of: string
  readonly place: Place
}

/** `text/placeholder` once for each, but for those that are empty because of a fault that was told. */
export function unfilledPlaceholders(unfilled: Unfilled, role: Loaded<RoleFile>, wordings: Wordings): Diagnostic[] {
  return namesOf(unfilled)
    .filter((name) => !wasTold(name, role, wordings))
    .map((name) =>
      error('text/placeholder', `Nothing fills \`{{${name}}}\` in ${unfilled.of}`, unfilled.place, {
        help: 'Words may name {{parameters.x}}, {{title.<form>}} and {{clause.<section>.<id>}}',
      }),
    )
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
