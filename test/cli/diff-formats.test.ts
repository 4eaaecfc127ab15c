import { expect, test } from 'vitest'
import { openReleaseStory } from '../support/release-story.ts'

test.each([
  ['text', 'txt'],
  ['md', 'md'],
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
