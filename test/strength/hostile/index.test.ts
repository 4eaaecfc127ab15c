import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { fileNames } from './file-names.ts'
import { inheritedNames } from './inherited-names.ts'
import { pictures } from './pictures.ts'
import { places } from './places.ts'
import { tables } from './tables.ts'
import { templates } from './templates.ts'
import { texts } from './texts.ts'
import { verifiedFiles } from './verified-files.ts'

const kinds = [texts, inheritedNames, fileNames, commands, places, tables, templates, verifiedFiles, pictures]

test('the first page counts the tries of each kind, and nothing else stands there', async () => {
  const rows = kinds.map(({ page, title, tries }) => `| [${title}](${page}.md) | ${tries.length} |`)
  const all = kinds.reduce((sum, { tries }) => sum + tries.length, 0)
  await expect(`# Hostile and broken input

Made by \`npm run strength\`. ${all} tries, each through the whole program in a workspace of its own. Of each the tests hold
that it ends as its page says, with exit code 0, 1 or 2; that no stack trace and no control character reaches the
terminal; that no file is written but those that the try allows; that no word of the files beside the workspace shows;
and that it takes less than 20 seconds of a processor.

| kind | tries |
| ---- | ----- |
${rows.join('\n')}
`).toMatchFileSnapshot('../../../docs/strength/hostile-input/README.md')
  const pages = readdirSync('docs/strength/hostile-input').sort()
  expect(pages).toEqual(['README.md', ...kinds.map(({ page }) => `${page}.md`)].sort())
})
