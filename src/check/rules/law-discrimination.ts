import type { WrittenText } from '../checked.ts'
import { findPhrases, standsIn } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

export const lawDiscrimination: Rule = {
  id: 'law/discrimination',
  severity: 'warning',
  summary: 'A requirement that touches a ground of discrimination',
  reason: `Age, sex, family, origin, appearance and the like are no criteria for a post. Where a genuine occupational
need exists, put it on record: \`# jd-ignore law/discrimination: <the need>\` on the line before. What a ground is in a
country (unlawful, in need of a reason, doubtful) stands in \`discrimination\` of its \`jurisdiction.yaml\`.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'recipes: knowledge',
    bad: 'recipes: no older than 35 years, with knowledge',
    good: 'recipes: good knowledge',
  },
  check: inTexts((text) => {
    const { discrimination } = text.language.lists
    if (!isJudged(text)) return []
    const found = Object.entries(discrimination.grounds).flatMap(([ground, phrases]) => touched(text, ground, phrases))
    if (found.length === 0 || standsIn(discrimination.lawfulClauses, text)) return []
    const lawful = findPhrases(text, discrimination.lawfulPhrases)
    return found
      .filter(({ start, end }) => !lawful.some((one) => one.start <= start && end <= one.end))
      .filter(({ start, end }, index, all) => !all.slice(0, index).some((one) => one.start < end && start < one.end))
      .map(({ start, end, finding }) => ({ ...finding, place: text.at(start, end) }))
  }),
}

const judged = new Set(['purpose', 'requirements', 'knowledge', 'duties', 'conditions'])

const isJudged = ({ kind, section }: WrittenText): boolean =>
  kind === 'title' || (kind === 'clause' && judged.has(section ?? ''))

interface Touched {
  readonly start: number
  readonly end: number
  readonly finding: Finding
}

const verdicts = {
  unlawful: 'is unlawful',
  'needs-reason': 'needs a reason',
  doubtful: 'is doubtful',
} as const

/** What stands in the text, judged by the strictest of the countries. */
function touched(text: WrittenText, ground: string, phrases: readonly string[]): Touched[] {
  const found = findPhrases(text, phrases)
  const judgement = found.length === 0 ? undefined : strictest(text, ground)
  if (!judgement) return []
  const { verdict, countries } = judgement
  const where = countries.map(({ name }) => name).join(', ')
  const named = ground.replace(/-/g, ' ')
  return found.map(({ start, end, text: words }) => ({
    start,
    end,
    finding: {
      message: `\`${words}\` makes a requirement of ${named}, which ${verdicts[verdict]} in ${where}`,
      help:
        verdict === 'unlawful'
          ? 'Leave it out; ask for what the work itself needs'
          : 'Leave it out, or record the need: # jd-ignore law/discrimination: <the need>',
    },
  }))
}

const strictest = ({ usedIn }: WrittenText, ground: string) =>
  (['unlawful', 'needs-reason', 'doubtful'] as const)
    .map((verdict) => ({
      verdict,
      countries: usedIn.filter(({ discrimination }) => discrimination[ground] === verdict),
    }))
    .find(({ countries }) => countries.length > 0)
