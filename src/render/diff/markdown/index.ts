import { escapeMarkdown } from '../../markdown/escape.ts'
import type { DiffTextRenderer } from '../diff-renderer.ts'
import { notCompared } from '../not-compared.ts'
import { nothingChanged } from '../nothing-changed.ts'
import { printImpact } from './impact.ts'
import { printRole } from './role.ts'

/** For a comment on a pull request or the notes of a release: CommonMark with GitHub's extensions. */
export const markdown: DiffTextRenderer = {
  format: 'md',
  description: 'Markdown, for pull requests and release notes',
  makes: 'text',
  render: async (diff) => {
    const changed = diff.roles.filter(({ change }) => change !== 'unchanged')
    const heading = `## Changes from ${escapeMarkdown(diff.from)} to ${escapeMarkdown(diff.to)}`
    const parts = [
      ...(changed.length > 0 ? [heading, ...changed.map(printRole)] : []),
      ...(changed.length === 0 && diff.roles.length > 0 ? [escapeMarkdown(nothingChanged(diff))] : []),
      ...printImpact(diff),
      ...notCompared(diff).map((line) => `:warning: ${escapeMarkdown(line)}`),
    ]
    return parts.length > 0 ? `${parts.join('\n\n')}\n` : ''
  },
}
