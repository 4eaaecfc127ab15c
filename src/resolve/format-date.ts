import type { LanguageFile } from '../model/language-file.ts'

/**
 * An ISO date as the country writes it: `DD.MM.YYYY` and the like, where a doubled letter keeps a leading zero, or
 * `long`, which takes the month from the language in the case that a date demands.
 */
export function formatDate(iso: string, style: string, dates: LanguageFile['dates']): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const bare = (digits: string): string => String(Number(digits))
  if (style !== 'long') {
    const figures: Record<string, string> = { DD: day, D: bare(day), MM: month, M: bare(month), YYYY: year }
    return style.replace(/DD?|MM?|YYYY/g, (part) => figures[part] ?? part)
  }
  return dates.long
    .replace('{{day}}', bare(day))
    .replace('{{month}}', dates.months[Number(month) - 1] ?? month)
    .replace('{{year}}', year)
}
