import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Example, type Rule, rules } from '../../src/index.ts'
import { applyExample, checkExample, commit, openBakery } from '../support/bakery.ts'

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

/** Text as a reader can see it: what is invisible is named. */
const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
  text.replace(/[\u0000-\u0008\u000b-\u001f]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)

const kind = ({ file }: Example): string => (file.endsWith('.json') ? 'json' : 'yaml')

/** The whole lines that an example writes. */
function linesOf(example: Example, which: 'bad' | 'good'): string {
  if (example.from === undefined) return example[which]
  const text = readFileSync(path.join('docs/rules/sample', example.file), 'utf8')
  const start = text.indexOf(example.from)
  const end = start + example.from.length
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const after = example[which].endsWith('\n') ? '' : text.slice(end, text.indexOf('\n', end))
  return before + example[which] + after
}

const change = (example: Example, which: 'bad' | 'good'): string =>
  example.from !== undefined && example[which] === ''
    ? `In \`${example.file}\`, this is deleted:\n\n${fence(kind(example), visible(example.from))}`
    : `In \`${example.file}\`:\n\n${fence(kind(example), visible(linesOf(example, which)))}`

async function outputOf(rule: Rule): Promise<string> {
  const workspace = openBakery()
  if (rule.example.options) commit(workspace)
  applyExample(workspace, rule.example, 'bad')
  const { stderr } = await checkExample(workspace, rule.example)
  return stderr.replace(/^not run:.*\n?/gm, '')
}

const pageOf = (rule: Rule, output: string): string => `# ${rule.id}

${rule.summary}. Severity: **${rule.severity}**.

${rule.reason}

## Found

${change(rule.example, 'bad')}

${fence('console', `$ jd check${(rule.example.options ?? []).map((word) => ` ${word}`).join('')}\n${output}`)}

## Right

${change(rule.example, 'good')}

[All rules](README.md) · [the bakery, to which the examples are put](sample)
`

const nameOf = ({ id }: Rule): string => `${id.replace('/', '-')}.md`

test.each(rules)('docs/rules tells of $id what the program says', async (rule) => {
  await expect(pageOf(rule, await outputOf(rule))).toMatchFileSnapshot(`../../docs/rules/${nameOf(rule)}`)
})

test('docs/rules lists every rule, and nothing else stands there', async () => {
  const rows = rules.map((rule) => `| [${rule.id}](${nameOf(rule)}) | ${rule.severity} | ${rule.summary} |`)
  const list = `# The rules of \`jd check\`

Made by \`npm run rules\` from the rules themselves; each page shows what the program says about its example.

| rule | severity | finds |
| ---- | -------- | ----- |
${rows.join('\n')}

**How strictly.** \`jd check\` fails on errors, with \`--strict\` on warnings too; notes never fail. \`rules:\` of \`jd.yaml\` sets
a rule to \`off\`, \`note\`, \`warning\` or \`error\`:

\`\`\`yaml
rules: { text/length: off, law/discrimination: error }
\`\`\`

**One finding in one place** is silenced by a comment on the line before, with its reason; one that silences nothing is
itself found:

\`\`\`yaml
    # jd-ignore law/discrimination: the statute on firearms sets the minimum age
    age: at least 21 years of age
\`\`\`

The word lists that the rules read (\`checks.yaml\`, \`terms.yaml\`) are data of each language in \`locales/languages/\`; what a
country forbids stands in its \`jurisdiction.yaml\`. A company lays its own over them in the same places of its workspace.
`
  await expect(list).toMatchFileSnapshot('../../docs/rules/README.md')
  const pages = readdirSync('docs/rules').filter((name) => name.endsWith('.md'))
  expect(pages.sort()).toEqual([...rules.map(nameOf), 'README.md'].sort())
})
