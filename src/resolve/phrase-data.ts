import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { error } from '../diagnostics/diagnostic.ts'
import { isFaulty, placeOf } from '../diagnostics/loaded.ts'
import type { RoleData } from '../model/role-data.ts'
import type { Place, Pointer } from '../model/source.ts'
import type { Position } from '../model/workspace-file.ts'
import type { PhraseData } from './phrases.ts'
import { positionPhrase } from './positions.ts'
import { isUnwritten, titleForms, type Wordings } from './wordings.ts'

export interface FoundData {
  readonly data: PhraseData
  readonly diagnostics: readonly Diagnostic[]
}

/** What words may refer to: title and positions in all their forms, and the role's parameters. */
export function phraseData(role: RoleData, placeFor: (pointer: Pointer) => Place, wordings: Wordings): FoundData {
  const { appointment } = role
  const positions = {
    superior: phrase(role.reportsTo ?? [], '/reportsTo/0'),
    substitute: phrase(asList(role.substitutedBy), '/substitutedBy'),
    authority: phrase(asList(appointment?.authority), '/appointment/authority'),
    proposedBy: phrase(asList(appointment?.proposedBy), '/appointment/proposedBy'),
    consentOf: phrase(asList(appointment?.consentOf), '/appointment/consentOf'),
  }
  function phrase(ids: readonly Position[], pointer: string) {
    return positionPhrase(ids, placeFor(pointer), wordings)
  }
  const forms = Object.entries(positions).map(([name, found]) => [name, found.forms])
  return {
    data: { ...Object.fromEntries(forms), title: titleForms(wordings) ?? {}, parameters: role.parameters ?? {} },
    diagnostics: [...Object.values(positions).flatMap(({ diagnostics }) => diagnostics), ...missingForms(wordings)],
  }
}

const asList = (position: Position | undefined): readonly Position[] => (position === undefined ? [] : [position])

/** A title lacks a form that the language demands, or the whole title is missing. */
function missingForms(wordings: Wordings): Diagnostic[] {
  const nearest = wordings.cells.find(({ cell }) => cell.value.title !== undefined) ?? wordings.cells[0]
  if (!nearest || isUnwritten(wordings) || isFaulty(nearest.cell, '/title')) return []
  const demanded = wordings.language.value.forms?.title ?? []
  const { title } = nearest.cell.value
  const language = wordings.language.value.name ?? ''
  if (!title) {
    const help = `Write \`title:\` with ${demanded.join(', ')}`
    return [error('text/missing', `The role has no title in ${language}`, placeOf(nearest.cell, ''), { help })]
  }
  const missing = demanded.filter((form) => title[form] === undefined)
  const place = nearest.cell.origins.get('/title')?.key
  const found = `The title lacks ${missing.map((form) => `\`${form}\``).join(', ')}, which ${language} demands`
  return missing.length === 0 ? [] : [error('title/forms', found, place, { expected: missing })]
}
