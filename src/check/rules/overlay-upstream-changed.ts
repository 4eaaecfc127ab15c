import { eachOverride } from '../overrides.ts'
import type { Rule } from '../rule.ts'

export const overlayUpstreamChanged: Rule = {
  id: 'overlay/upstream-changed',
  severity: 'warning',
  summary: 'A clause with own words, whose words beneath have changed since',
  reason: `Own words hide those of the shelf or of the parent role, a correction of the law among them. Compare the two, take over what is
better, and put it on record with \`jd confirm <role> --clause <id>\`.`,
  example: {
    file: 'roles/confectioner/confirmed.json',
    from: '"upstream": "d3f875f63721"',
    bad: '"upstream": "0123456789ab"',
    good: '"upstream": "d3f875f63721"',
    at: 'roles/confectioner/sv.yaml',
  },
  check: (checked) =>
    eachOverride(checked, (record) => record?.upstream !== undefined).flatMap(
      ({ clause, language, place, upstream, record }) => {
        if (record?.upstream === undefined || record.upstream === upstream.hash) return []
        const message = `What the own words of \`${clause}\` replace in ${language.name} has changed since ${record.on}, when they were confirmed`
        const help = `Compare with ${upstream.place.file}:${upstream.place.line}, then \`jd confirm\``
        return [{ message, place, help }]
      },
    ),
}
