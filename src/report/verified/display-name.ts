/** The English name of a language or a country by its code, of several joined by a plus sign; else the code itself. */
export function displayName(code: string, type: 'language' | 'region'): string {
  const names = new Intl.DisplayNames('en', { type })
  const nameOf = (one: string): string => {
    try {
      return names.of(one) ?? one
    } catch {
      // What a file calls its language need not be the code of one.
      return one
    }
  }
  return code.split('+').map(nameOf).join(' and ')
}
