import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { openBakeryStory, openReleaseStory, releases } from './support/release-story.ts'

const page = readFileSync('docs/diff.md', 'utf8')

const blocksOf = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)

const shown = blocksOf('console').map((block) => {
  const [command = '', ...output] = block.split('\n')
  return [command, output.join('\n')] as const
})

test('there are some commands', () => {
  expect(shown.length).toBeGreaterThan(2)
})

test.each(shown)('%s says what the page says', async (command, output) => {
  const story = openReleaseStory()
  story.write('staff.csv', 'Mari Maasikas\n')
  const [prompt, npx, jd, ...argv] = command.split(' ')
  expect([prompt, npx, jd]).toEqual(['$', 'npx', 'jd'])
  const { code, stdout, stderr } = await story.run(...argv)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.startsWith(output)).toBe(true)
})

test.each(blocksOf('text'))('what it shows without a command is what the bakery gives', async (block) => {
  const { stdout } = await openBakeryStory().run('diff', ...releases.slice(1))
  expect(stdout.endsWith(`\n\n${block}`)).toBe(true)
})

test('the command of the workflow makes a comment', async () => {
  const [workflow = ''] = blocksOf('yaml')
  const { jobs } = parse(workflow) as { jobs: { comment: { steps: { run?: string }[] } } }
  const run = jobs.comment.steps.map((step) => step.run ?? '').find((one) => one.includes(' diff '))!
  const [, words = ''] = /^npx --no jobdesc (.*) > changes\.md$/.exec(run) ?? []
  const story = openReleaseStory()
  story.git('update-ref', 'refs/remotes/origin/main', 'v1.0.0')
  const argv = words.replace('"origin/$BASE"', 'origin/main').split(' ')
  const { code, stdout } = await story.run(...argv)
  expect(code).toBe(0)
  expect(stdout).toContain('### baker 1.0.0 → 1.1.0 (changed)')
})

test('every file it points to is there', () => {
  const targets = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link)
  expect(targets.length).toBeGreaterThan(0)
  expect(targets.filter((target) => !existsSync(`docs/${target}`))).toEqual([])
})
