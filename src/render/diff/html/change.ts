import { printedNumbers } from '../../../model/printed-numbers.ts'
import type { Change, ChangedWords, RoleDiff } from '../../../model/release-diff.ts'
import { lines, type Markup, markup } from '../../html/markup.ts'
import { sideOf } from '../../sides.ts'
import { printMarkedLine } from './marked-line.ts'

/** One change, and below it each document that it shows in: on one line, and both wordings side by side. */
export function printChange(change: Change, compared: RoleDiff['compared']): Markup {
  const { clause, severity, reason, translationOnly, untranslated } = change
  const remarks = [
    ...(translationOnly ? ['Translation only'] : []),
    ...(untranslated.length > 0 ? [`Not translated yet: ${untranslated.join(', ')}`] : []),
  ]
  return markup`<li class="change ${change.change}">
<p><code>${clause}</code> ${change.change} <span class="severity ${severity}">${severity}</span> ${reason.text}</p>
${[
  ...remarks.map((remark) => markup`<p class="remark">${remark}</p>`),
  ...compared.flatMap((document) => printDocument(document, change)),
]}
</li>`
}

function printDocument(
  { language, jurisdiction, from, to }: RoleDiff['compared'][number],
  { documents }: Change,
): readonly Markup[] {
  const name = `${language}-${jurisdiction}`
  const words = documents[name]
  if (!words) return []
  const tag = (to ?? from)?.tag ?? language
  const place = [name, printedNumbers(words)].filter((part) => part !== '').join(' ')
  return [
    markup`<div class="document" data-language="${language}">
<p class="place">${place}</p>
${printWords(words, tag)}
</div>`,
  ]
}

function printWords({ marked, parts = [] }: ChangedWords, tag: string): Markup {
  return lines([
    markup`<p class="inline" lang="${tag}">${printMarkedLine(marked)}</p>`,
    markup`<div class="sides" lang="${tag}">
<p>${printMarkedLine(sideOf(marked, 'from'))}</p>
<p>${printMarkedLine(sideOf(marked, 'to'))}</p>
</div>`,
    ...(parts.length > 0 ? [markup`<p class="remark">in ${parts.join(', ')}</p>`] : []),
  ])
}
