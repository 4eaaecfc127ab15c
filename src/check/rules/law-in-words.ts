import { findPhrases } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const lawInWords: Rule = {
  id: 'law/in-words',
  severity: 'warning',
  summary: 'A statute of the country itself, written into the words of a role',
  reason: `It would stay there when the article moves or the statute is replaced, and it is foreign in every other country.
Name a topic at the clause (\`law: [material-liability]\`): the citation is added, dated and checked.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour subject to the Employment Rights Act 1996',
    good: 'orders flour subject to the law',
  },
  check: inTexts((text) => {
    if (text.kind !== 'clause' || text.jurisdiction !== undefined || text.usedIn.length !== 1) return []
    const named = text.usedIn.flatMap(({ names }) => findPhrases(text, names.get(text.language.id) ?? []))
    return named.map(({ start, end, text: found }) => ({
      message: `\`${found}\` is a statute, and law does not stand in the words of a clause`,
      place: text.at(start, end),
      help: 'Name a topic of law at the clause in role.yaml; the citation is added to the words',
    }))
  }),
}
