import type { ReleaseDiff } from '../../../model/release-diff.ts'
import { type Markup, markup } from '../../html/markup.ts'
import type { DiffRenderOptions, DiffTextRenderer } from '../diff-renderer.ts'
import { notCompared } from '../not-compared.ts'
import { nothingChanged } from '../nothing-changed.ts'
import { printImpact } from './impact.ts'
import { printRole } from './role.ts'
import { styleSheet } from './style-sheet.ts'
import { languagesOf, printSwitches } from './switches.ts'

/** One page that needs nothing else: no script, no network; where switches do not work, everything is shown. */
export const html: DiffTextRenderer = {
  format: 'html',
  description: 'one self-contained page, to read and to print',
  makes: 'text',
  render: async (diff, options) => `${printPage(diff, options).markup}\n`,
}

function printPage(diff: ReleaseDiff, { tool }: DiffRenderOptions): Markup {
  const changed = diff.roles.filter(({ change }) => change !== 'unchanged')
  const languages = languagesOf(changed)
  const title = `Changes from ${diff.from} to ${diff.to}`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${tool}">
<title>${title}</title>
<style>
${{ markup: styleSheet(languages) }}
</style>
</head>
<body>
<header>
<h1>${title}</h1>
${changed.length > 0 ? [printSwitches(languages)] : unchanged(diff)}
</header>
<main>
${[...changed.map(printRole), ...printImpact(diff), ...notCompared(diff).map((line) => markup`<p class="due">${line}</p>`)]}
</main>
</body>
</html>`
}

/** Where no role could be compared nothing is known of any. */
const unchanged = (diff: ReleaseDiff): readonly Markup[] =>
  diff.roles.length > 0 ? [markup`<p>${nothingChanged(diff)}</p>`] : []
