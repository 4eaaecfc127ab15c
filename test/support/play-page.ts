import type { Workspace } from './workspace.ts'

/** A fenced block of Markdown and what stands around it. */
const fence = /^```(console|yaml|csv)\n([\s\S]*?)^```$/gm

/** Words as a shell splits them: quotation marks keep spaces and go. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

/**
 * Does what a page says, from the top to the end: runs the commands of its `console` blocks, writes the files that its
 * other blocks show. Gives the page as it would be with what the commands really print.
 */
export async function playPage(page: string, workspace: Workspace): Promise<string> {
  const played: string[] = []
  let from = 0
  for (const { 0: whole, 1: kind, 2: content = '', index } of page.matchAll(fence)) {
    played.push(page.slice(from, index))
    from = index + whole.length
    played.push(kind === 'console' ? await playCommands(content, workspace) : whole)
    if (kind !== 'console') writeBlock(kind ?? '', content, workspace)
  }
  return [...played, page.slice(from)].join('')
}

async function playCommands(content: string, workspace: Workspace): Promise<string> {
  const commands = content.split('\n').filter((line) => line.startsWith('$ '))
  const shown: string[] = []
  for (const command of commands) {
    const [npx, jd, ...argv] = wordsOf(command.slice(2))
    if (npx !== 'npx' || jd !== 'jd') throw new Error(`The page runs \`${command}\``)
    const { stdout, stderr } = await workspace.run(...argv)
    shown.push(`${command}\n${stdout}${stderr}`.replaceAll('0.0.0-test', '0.1.0'))
  }
  return `\`\`\`console\n${shown.join('')}\`\`\``
}

/** A file by the name in its first line, whole or `at the end of` what is there; a table of the staff is `people.csv`. */
function writeBlock(kind: string, content: string, workspace: Workspace): void {
  if (kind === 'csv') {
    workspace.write('people.csv', content)
    return
  }
  const [first = '', ...lines] = content.split('\n')
  const [, end, name = ''] = /^# (at the end of )?(\S+\.yaml)$/.exec(first) ?? []
  if (name === '') throw new Error(`The page shows a file without its name: ${first}`)
  const text = lines.join('\n')
  workspace.write(name, end ? workspace.read(name) + text : text)
}
