import type { LanguageFile } from '../model/language-file.ts'
import type { Printed } from '../model/workspace-file.ts'
import { formatDate } from './format-date.ts'
import type { Wordings } from './wordings.ts'

/** A printed value in the document's language; `null` where that has none. */
export type Printer = (value: Printed | undefined) => string | null

/** An ISO date as the country writes it. */
export type DateWriter = (iso: string | undefined) => string | null

export const printerFor =
  (wordings: Wordings): Printer =>
  (value) =>
    typeof value === 'object'
      ? (value[wordings.language.value.id ?? ''] ?? null)
      : value === undefined
        ? null
        : String(value)

export function dateWriter(wordings: Wordings): DateWriter {
  const style = wordings.jurisdiction.value.form?.date ?? 'YYYY-MM-DD'
  const dates: LanguageFile['dates'] = wordings.language.value.dates ?? { long: '', months: [] }
  return (iso) => (iso === undefined ? null : formatDate(iso, style, dates))
}
