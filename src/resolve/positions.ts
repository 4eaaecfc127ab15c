import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { isFaulty } from '../diagnostics/loaded.ts'
import type { Forms } from '../model/cell-file.ts'
import { own } from '../model/own.ts'
import type { Place } from '../model/source.ts'
import type { Position } from '../model/workspace-file.ts'
import { listWords } from './list-words.ts'
import type { Wordings } from './wordings.ts'

export interface FoundPosition {
  readonly forms: Forms
  readonly diagnostics: readonly Diagnostic[]
}

/** Several positions as one phrase in each form: «säljchefen och den kommersiella direktören». */
export function positionPhrase(
  positions: readonly Position[],
  place: Place | undefined,
  wordings: Wordings,
): FoundPosition {
  const found = positions.map((position) => positionForms(position, place, wordings))
  const and = wordings.language.value.typography?.listAnd ?? ', '
  const phrase = (form: string): string =>
    listWords(
      found.map(({ forms }) => forms[form] ?? ''),
      and,
    )
  const demanded = wordings.language.value.forms?.position ?? []
  return {
    forms: Object.fromEntries(demanded.map((form) => [form, phrase(form)])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** The bare name of a position, for tables and signatures. */
export function positionName(position: Position, wordings: Wordings): string | undefined {
  if (typeof position === 'object') return ownForms(position, wordings).nominative
  return own(wordings.positions.value, position)?.nominative
}

function positionForms(position: Position, place: Place | undefined, wordings: Wordings): FoundPosition {
  if (typeof position === 'object') return demandedForms(ownForms(position, wordings), place, wordings)
  const known = wordings.positions.value
  const forms = own(known, position)
  if (forms) return { forms, diagnostics: [] }
  if (isFaulty(wordings.positions, `/${position}`)) return { forms: {}, diagnostics: [] }
  return { forms: {}, diagnostics: [unknownPosition(position, Object.keys(known), place)] }
}

/** What a company words itself: by language, which gives the bare name alone, or by form. */
const ownForms = (position: Forms, wordings: Wordings): Forms => {
  const bare = position[wordings.language.value.id ?? '']
  return bare === undefined ? position : { nominative: bare }
}

function demandedForms(forms: Forms, place: Place | undefined, wordings: Wordings): FoundPosition {
  const missing = (wordings.language.value.forms?.position ?? []).filter((form) => forms[form] === undefined)
  if (missing.length === 0) return { forms, diagnostics: [] }
  const names = missing.map((form) => `\`${form}\``).join(', ')
  const found = `The position lacks ${names}, which ${wordings.language.value.name} demands inside a sentence`
  return { forms, diagnostics: [error('title/forms', found, place, { expected: missing })] }
}

export interface PlacedPosition {
  readonly position: Position
  readonly place: Place
}

/** Where a bare name is enough: what is worded by the company itself is right by definition. */
export const unknownPositions = (placed: readonly PlacedPosition[], wordings: Wordings): Diagnostic[] =>
  placed.flatMap(({ position, place }) =>
    typeof position === 'object' ? [] : positionForms(position, place, wordings).diagnostics,
  )

function unknownPosition(id: string, known: readonly string[], place: Place | undefined): Diagnostic {
  const help = 'Positions and their forms stand in positions.yaml of each language'
  return error('role/unknown-position', `No position is called \`${id}\``, place, { help, ...didYouMean(id, known) })
}
