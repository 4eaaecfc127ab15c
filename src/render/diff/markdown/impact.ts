import type { ReleaseDiff } from '../../../model/release-diff.ts'
import { escapeMarkdown } from '../../markdown/escape.ts'
import { sourceName } from '../source-name.ts'
import { counted } from './counted.ts'
import { folded } from './folded.ts'

/** What is written once and shows in several roles. */
export function printImpact({ impact }: ReleaseDiff): readonly string[] {
  const items = impact.map((one) => `- \`${one.id}\` (${sourceName(one)}) → ${escapeMarkdown(one.roles.join(', '))}`)
  if (items.length === 0) return []
  return ['### Written once for several roles', ...folded(counted(items.length, 'change', 'changes'), items)]
}
