import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openBakery } from './support/bakery.ts'
import { openWorkspace } from './support/workspace.ts'

const readme = readFileSync('README.md', 'utf8')
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** The commands of the fenced blocks marked `console`, each with the output that the README shows under it. */
const shown = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) =>
  block
    .split(/^\$ /m)
    .filter((part) => part !== '')
    .map((part) => {
      const [command = '', ...output] = part.split('\n')
      return { command, output: output.join('\n') }
    }),
)

/** Words as a shell splits them: quotation marks keep spaces and go. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

describe('every command of the README does what the README says', () => {
  test('there are some', () => {
    expect(shown.flat().length).toBeGreaterThan(7)
  })

  test.each(shown.map((block) => [block[0]?.command ?? '', block] as const))('%s', async (_, block) => {
    const workspace = openWorkspace()
    for (const { command, output } of block) {
      const [npx, jd, ...argv] = wordsOf(command)
      expect([npx, jd]).toEqual(['npx', 'jd'])
      const { stdout, stderr } = await workspace.run(...argv)
      expect((stdout + stderr).replaceAll('0.0.0-test', version)).toBe(output)
    }
  })
})

test('its confirmations can be made in the bakery', async () => {
  const commands = [...readme.matchAll(/^npx jd (confirm .*)$/gm)].map(([, command = '']) => command)
  expect(commands.length).toBe(2)
  const bakery = openBakery()
  for (const command of commands) {
    const { code, stderr } = await bakery.run(...wordsOf(command))
    expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' })
  }
})

test('its jd.yaml is a good one', async () => {
  const [, settings = ''] = /^```yaml\n(# jd\.yaml\n[\s\S]*?)^```$/m.exec(readme) ?? []
  const workspace = openWorkspace({ 'jd.yaml': settings })
  const { code, built } = await workspace.build('account-manager', '--format', 'txt')
  expect(code).toBe(0)
  expect(built.map(({ path }) => path)).toEqual(['build/account-manager.et.txt', 'build/account-manager.ru.txt'])
  const text = workspace.read('build/account-manager.et.txt')
  expect(text).toContain('Mari Maasikas')
  expect(text).toContain('01.12.2026')
})

test('what it shows of a finding is what the rule reference shows', () => {
  const pages = readdirSync('docs/rules')
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`docs/rules/${name}`, 'utf8'))
  const blocks = [...readme.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  expect(blocks.length).toBeGreaterThan(0)
  for (const block of blocks) expect(pages.some((page) => page.includes(block))).toBe(true)
})

test('its two commands are the scripts of the package', () => {
  const { scripts, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
  expect(readme).toContain('npm ci && npx jd build account-manager --lang et')
  expect(readme).toContain('npm ci && npm test')
  expect(Object.keys(scripts ?? {})).toContain('test')
  expect(Object.keys(bin ?? {})).toEqual(['jd', 'jobdesc'])
})

test('every file and picture it points to is there', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)|src="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture ?? '',
  )
  expect(targets.length).toBeGreaterThan(4)
  expect(targets.filter((target) => !existsSync(target))).toEqual([])
})
