import type { Consequence } from '../model/jurisdiction-file.ts'
import type { Change, ChangeSeverity } from '../model/release-diff.ts'

/** What a change of each severity asks for under one country and form. */
type ConsequenceBySeverity = Readonly<Record<ChangeSeverity, Consequence>>

/** The strongest first; each includes those after it. */
const byStrength: readonly Consequence[] = ['agreement', 'notice', 'acquaintance', 'none']

/** By jurisdiction: what the strongest change in its documents asks for; a country that says nothing is left out. */
export function consequencesOf(
  changes: readonly Change[],
  jurisdictions: readonly string[],
  lawOf: (jurisdiction: string) => ConsequenceBySeverity | undefined,
): Readonly<Record<string, Consequence>> {
  const entries = jurisdictions.flatMap((jurisdiction): [string, Consequence][] => {
    const law = lawOf(jurisdiction)
    if (!law) return []
    const asked = changes.filter((change) => isIn(change, jurisdiction)).map(({ severity }) => law[severity])
    return [[jurisdiction, byStrength.find((consequence) => asked.includes(consequence)) ?? 'none']]
  })
  return Object.fromEntries(entries)
}

const isIn = ({ documents }: Change, jurisdiction: string): boolean =>
  Object.keys(documents).some((name) => name.endsWith(`-${jurisdiction}`))
