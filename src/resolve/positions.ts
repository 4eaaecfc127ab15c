import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isFaulty } from '../diagnostics/loaded.ts'
import type { Forms } from '../model/cell-file.ts'
import type { Place } from '../model/source.ts'
import type { Wordings } from './wordings.ts'

export interface FoundPosition {
  readonly forms: Forms
  readonly diagnostics: readonly Diagnostic[]
}

/** Several positions as one phrase in each form: «säljchefen och kommersiella direktören». */
export function positionPhrase(ids: readonly string[], place: Place | undefined, wordings: Wordings): FoundPosition {
  const found = ids.map((id) => positionForms(id, place, wordings))
  const and = wordings.language.value.typography?.listAnd ?? ', '
  const names = wordings.language.value.forms?.position ?? []
  const forms = names.map(
    (form) =>
      [
        form,
        joined(
          found.map((one) => one.forms[form] ?? ''),
          and,
        ),
      ] as const,
  )
  return { forms: Object.fromEntries(forms), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) }
}

const joined = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`

function positionForms(id: string, place: Place | undefined, wordings: Wordings): FoundPosition {
  const known = wordings.positions.value
  const forms = Object.hasOwn(known, id) ? known[id] : undefined
  if (forms) return { forms, diagnostics: [] }
  if (isFaulty(wordings.positions, `/${id}`)) return { forms: {}, diagnostics: [] }
  const ids = Object.keys(known)
  const near = closest(id, ids)
  const unknown = error('role/unknown-position', `No position is called \`${id}\``, place, {
    expected: near ? [near] : ids,
    help: near ? `Did you mean \`${near}\`?` : 'Positions and their forms stand in positions.yaml of each language',
  })
  return { forms: {}, diagnostics: [unknown] }
}
