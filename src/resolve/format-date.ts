import type { FormFile } from '../model/jurisdiction-file.ts'
import type { LanguageFile } from '../model/language-file.ts'

/** A date as the country writes it; the long form takes the month from the language, in the case a date demands. */
export function formatDate(iso: string, style: FormFile['date'], dates: LanguageFile['dates']): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const bare = (digits: string): string => String(Number(digits))
  switch (style) {
    case 'DD.MM.YYYY':
      return `${day}.${month}.${year}`
    case 'D.M.YYYY':
      return `${bare(day)}.${bare(month)}.${year}`
    case 'YYYY-MM-DD':
      return iso
    case 'long':
      return dates.long
        .replace('{{day}}', bare(day))
        .replace('{{month}}', dates.months[Number(month) - 1] ?? month)
        .replace('{{year}}', year)
    default:
      return style satisfies never
  }
}
