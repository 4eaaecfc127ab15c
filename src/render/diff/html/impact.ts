import type { ReleaseDiff } from '../../../model/release-diff.ts'
import { type Markup, markup } from '../../html/markup.ts'
import { sourceName } from '../source-name.ts'

/** What is written once and shows in several roles. */
export function printImpact({ impact }: ReleaseDiff): readonly Markup[] {
  if (impact.length === 0) return []
  const items = impact.map((one) => {
    return markup`<li><code>${one.id}</code> (${sourceName(one)}) → ${one.roles.join(', ')}</li>`
  })
  return [
    markup`<section class="impact" aria-labelledby="impact">
<h2 id="impact">Written once for several roles</h2>
<ul>
${items}
</ul>
</section>`,
  ]
}
