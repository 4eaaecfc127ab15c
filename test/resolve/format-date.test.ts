import { expect, test } from 'vitest'
import { formatDate } from '../../src/resolve/format-date.ts'

const dates = {
  long: '{{day}}\u00a0{{month}} {{year}}\u00a0г.',
  months: [
    ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'],
    ...['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  ],
}

test.each([
  ['DD.MM.YYYY', '2026-03-05', '05.03.2026'],
  ['D.M.YYYY', '2026-03-05', '5.3.2026'],
  ['D.MM.YYYY', '2026-11-21', '21.11.2026'],
  ['DD/MM/YYYY', '2026-11-21', '21/11/2026'],
  ['YYYY-MM-DD', '2026-11-21', '2026-11-21'],
  ['long', '2026-01-01', '1\u00a0января 2026\u00a0г.'],
  ['long', '2026-05-09', '9\u00a0мая 2026\u00a0г.'],
  ['long', '2026-12-31', '31\u00a0декабря 2026\u00a0г.'],
])('%s of %s', (style, iso, expected) => {
  expect(formatDate(iso, style, dates)).toBe(expected)
})
