import type { WrittenText } from '../checked.ts'
import { findUnless } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

export const lawLiability: Rule = {
  id: 'law/liability',
  severity: 'warning',
  summary: 'A responsibility that goes beyond the law of the country',
  reason: `A job description cannot make an employee liable for more than the statute does: fines, liability without
fault or for others, full liability by declaration. Such a clause is void, and an inspector finds it at once. Which
reasons a country knows stands in \`liability\` of its \`jurisdiction.yaml\`.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'damage culpably caused to the oven',
    bad: 'damage to the oven, to be made good by a deduction from wages',
    good: 'damage culpably caused to the oven, to the extent that the law provides for',
  },
  check: inTexts((text) => {
    if (text.kind !== 'clause' || !judged.has(text.section ?? '')) return []
    return Object.keys(text.language.lists.liability).flatMap((reason) => beyondLaw(text, reason))
  }),
}

const judged = new Set(['responsibility', 'duties', 'conditions', 'evaluation'])

function beyondLaw(text: WrittenText, reason: string): Finding[] {
  const list = text.language.lists.liability[reason]
  const country = text.usedIn.find(({ liability }) => liability[reason] !== undefined)
  if (!country || !list) return []
  return findUnless(text, list).map(({ start, end, text: found }) => ({
    message: `\`${found}\` goes beyond the law of ${country.name}: ${country.liability[reason]}`,
    place: text.at(start, end),
    help: 'Leave it out, or bind it to what the law provides for',
  }))
}
