import { expect, test } from 'vitest'
import { openReleaseStory } from '../support/release-story.ts'
import { runIn } from '../support/workspace.ts'

test.each([
  ['text', 'txt'],
  ['md', 'md'],
  ['html', 'html'],
])('%s of a story looks as agreed', async (format, ext) => {
  const { code, stdout, stderr } = await openReleaseStory().run('diff', 'v1.0.0', 'v1.1.0', '--format', format)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(`./golden/story.${ext}`)
})

test.each(['text', 'md'])('%s says where nothing changed', async (format) => {
  const { stdout } = await openReleaseStory().run('diff', 'v1.0.0', 'v1.0.0', '--format', format)
  expect(stdout).toBe('Nothing changed in baker between v1.0.0 and v1.0.0\n')
})

test('a long list is folded', async () => {
  const story = openReleaseStory()
  const { stdout } = await story.run('diff', 'v1.0.0', 'v1.1.0', '--format', 'md')
  expect(stdout).not.toContain('<details>')
  const ids = Array.from({ length: 12 }, (_, index) => `duty-${index}`)
  story.write('roles/baker/role.yaml', story.read('roles/baker/role.yaml') + ids.map((id) => `    - ${id}\n`).join(''))
  for (const language of ['en', 'et']) {
    const cell = `roles/baker/${language}.yaml`
    story.write(cell, story.read(cell) + ids.map((id) => `    ${id}: minds ${id}\n`).join(''))
  }
  const grown = await story.run('diff', 'v1.1.0', '--format', 'md')
  expect(grown.stdout).toMatch(/<details><summary>12 changes<\/summary>\n\n- [\s\S]*\n\n<\/details>/)
})

test('the page needs no script and no network, and marks every wording with its language', async () => {
  const { stdout } = await openReleaseStory().run('diff', 'v1.0.0', 'v1.1.0', '--format', 'html')
  expect(stdout).not.toMatch(/<script|https?:|src=|url\(|@import/)
  expect(stdout).not.toContain('<very>')
  expect(stdout).toContain('<p class="inline" lang="et-EE">')
})

const esc = String.fromCharCode(27)

test.each([
  ['on a terminal', true, {}, [], true],
  ['not in a pipe', false, {}, [], false],
  ['not with NO_COLOR', true, { NO_COLOR: '1' }, [], false],
  ['not with --no-color', true, {}, ['--no-color'], false],
  ['in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, [], true],
])('text has colours %s', async (_, terminal, env, argv, coloured) => {
  const story = openReleaseStory()
  const { stdout } = await runIn(story.folder, ['diff', 'v1.0.0', 'v1.1.0', ...argv], { terminal, env })
  expect(stdout.includes(esc)).toBe(coloured)
})

test('colours are laid over marks that can be read without them', async () => {
  const story = openReleaseStory()
  const argv = ['diff', 'v1.0.0', 'v1.1.0']
  const { stdout } = await runIn(story.folder, argv, { env: { FORCE_COLOR: '1' } })
  await expect(stdout).toMatchFileSnapshot('./golden/story.ansi')
  expect(stdout.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe((await story.run(...argv)).stdout)
})

test('lines are no wider than the terminal, coloured or not', async () => {
  const story = openReleaseStory()
  for (const env of [{}, { NO_COLOR: '1' }]) {
    const { stdout } = await runIn(story.folder, ['diff', 'v1.0.0'], { terminal: true, columns: 50, env })
    const widths = stdout.split('\n').map((line) => line.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '').length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(50)
    expect(Math.max(...widths)).toBeGreaterThan(40)
  }
})
