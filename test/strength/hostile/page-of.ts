import type { Result } from './run-try.ts'
import type { Tries } from './try.ts'

/** What one page says: a row for each try, with the first thing that `jd` says about it. */
export function pageOf({ title, tries }: Tries, results: readonly Result[]): string {
  const rows = tries.map(({ name, argv = ['build'] }, index) => {
    const { code, found = [], messages = [], written = [] } = results[index] ?? {}
    const more = found.length > 1 ? ` and ${found.length - 1} more` : ''
    const rule = (found[0] ?? '').replace(/:1$/, '')
    return `| ${cell(name)} | \`jd ${argv[0]}\` | ${code} | ${cell(rule)}${more} | ${cell(shown(messages[0] ?? ''))} | ${written.filter((file) => !file.endsWith('.jd-build.json')).length} |`
  })
  return `# ${title}

Made by \`npm run strength\` from what the program says. [All kinds](README.md)

| tried with | command | exit | found | says | files written |
| ---------- | ------- | ---- | ----- | ---- | ------------- |
${rows.join('\n')}
`
}

/** In characters. */
const longest = 110

/** A message as a table shows it: without the rest of a long one, and without where the test put its files. */
function shown(message: string): string {
  const plain = message.replace(/(?:\.\.\/)+dev\//g, '/dev/').replace(/(.)\1{20,}/gu, '$1…')
  const characters = [...plain]
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : plain
}

/** Text in a cell of a table: what would end the cell or be taken for markup is escaped, what hides is named. */
const cell = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`)
    .replace(/(.)\1{20,}/gu, '$1…')
    .replace(/[|<]/g, '\\$&')
