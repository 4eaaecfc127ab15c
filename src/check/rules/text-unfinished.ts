import type { WrittenText } from '../checked.ts'
import { findPhrases } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

export const textUnfinished: Rule = {
  id: 'text/unfinished',
  severity: 'warning',
  summary: 'A clause that breaks off, or a bracket or quotation mark without its other half',
  reason: `A part of the sentence was lost when it was copied. Items carry no final mark either: \`jd\` sets it as the
language demands.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour (wheat and rye',
    good: 'orders flour (wheat and rye)',
  },
  check: inTexts((text) => (text.kind === 'clause' ? [...unclosed(text), ...brokenOff(text), ...marked(text)] : [])),
}

const brackets: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
]

function unclosed({ text, place, language }: WrittenText): Finding[] {
  const [open, close] = language.typography.quotes
  const pairs = open === close ? brackets : [...brackets, [open, close] as const]
  return pairs
    .filter(([start, end]) => text.split(start).length !== text.split(end).length)
    .map(([start, end]) => ({ message: `\`${start}\` and \`${end}\` do not come in pairs`, place }))
}

/** The last word links to one that is not there. */
function brokenOff(text: WrittenText): Finding[] {
  const last = findPhrases(text, text.language.lists.unfinished).find(({ end }) => end === text.text.length)
  if (!last) return []
  return [
    {
      message: `The clause ends with \`${last.text}\`, as if something had been cut off`,
      place: text.at(last.start, last.end),
    },
  ]
}

function marked({ text, at }: WrittenText): Finding[] {
  const found = /(?:(?<!\.)\.{2,}|[.,;:\u2026])$/.exec(text)
  if (!found) return []
  const message = `The clause ends with \`${found[0]}\`, and jd sets the final mark itself`
  return [{ message, place: at(found.index, text.length), help: 'Delete it, or finish the sentence' }]
}
