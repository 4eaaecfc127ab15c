import { escapeMarkdown } from '../../markdown/escape.ts'
import type { DiffTextRenderer } from '../diff-renderer.ts'
import { nothingChanged } from '../nothing-changed.ts'
import { printRole } from './role.ts'

/** For a comment on a pull request or the notes of a release: CommonMark with GitHub's extensions. */
export const markdown: DiffTextRenderer = {
  format: 'md',
  description: 'Markdown, for pull requests and release notes',
  makes: 'text',
  render: async (diff) => {
    const changed = diff.roles.filter(({ change }) => change !== 'unchanged')
    const heading = `## Changes from ${escapeMarkdown(diff.from)} to ${escapeMarkdown(diff.to)}`
    if (diff.roles.length === 0) return ''
    if (changed.length === 0) return `${escapeMarkdown(nothingChanged(diff))}\n`
    return `${[heading, ...changed.map(printRole)].join('\n\n')}\n`
  },
}
