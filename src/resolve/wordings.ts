import type { Loaded } from '../diagnostics/loaded.ts'
import type { CellFile, Forms } from '../model/cell-file.ts'
import type { JurisdictionCellFile, JurisdictionFile } from '../model/jurisdiction-file.ts'
import type { LanguageFile, PositionsFile, WordsFile } from '../model/language-file.ts'

/** All files that one language brings to one role under one jurisdiction. */
export interface Wordings {
  readonly language: Loaded<LanguageFile>
  readonly words: Loaded<WordsFile>
  readonly positions: Loaded<PositionsFile>
  /** The role's own cell first, then its ancestors'. */
  readonly cells: readonly RoleCell[]
  readonly library: Loaded<CellFile>
  readonly jurisdiction: Loaded<JurisdictionFile>
  readonly jurisdictionCell: Loaded<JurisdictionCellFile>
}

export interface RoleCell {
  readonly role: string
  readonly cell: Loaded<CellFile>
}

/** Whether nobody wrote the role in this language at all: that is one mistake, not one for each clause. */
export const isUnwritten = ({ cells }: Wordings): boolean => cells.every(({ cell }) => cell.state === 'absent')

/** The forms of the role's title: the nearest cell that has any. */
export const titleForms = (wordings: Wordings): Forms | undefined =>
  wordings.cells.map(({ cell }) => cell.value.title).find((title) => title !== undefined)
