import { printedNumbers } from '../../../model/printed-numbers.ts'
import type { Change, ChangedWords } from '../../../model/release-diff.ts'
import { printMarkedLine } from '../../markdown/marked-line.ts'

/** One change as an item of a list, with an item below for each document it shows in. */
export function printChange(change: Change): string {
  const { clause, severity, reason, translationOnly, untranslated } = change
  const remarks = [
    ...(translationOnly ? ['translation only'] : []),
    ...(untranslated.length > 0 ? [`not translated yet: ${untranslated.join(', ')}`] : []),
  ]
  const remark = remarks.map((one) => `; *${one}*`).join('')
  const documents = Object.entries(change.documents).map(([name, words]) => printWords(name, words))
  return [`- \`${clause}\` ${change.change}, **${severity}**: ${reason.text}${remark}`, ...documents].join('\n')
}

function printWords(name: string, words: ChangedWords): string {
  const { marked, parts = [] } = words
  const place = [name, printedNumbers(words)].filter((part) => part !== '').join(' ')
  const said = printMarkedLine(marked).trim()
  const where = parts.length > 0 ? `in ${parts.map((part) => `\`${part}\``).join(', ')}` : ''
  return `  - ${place}: ${[said, where].filter((part) => part !== '').join(' – ')}`
}
