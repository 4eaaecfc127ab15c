import { describe, expect, test } from 'vitest'
import { readDocx } from '../support/read-docx.ts'
import { openReleaseStory } from '../support/release-story.ts'

/** What a colleague reads in a Word file: paragraphs, and tables row by row. */
function wordsOf(bytes: Uint8Array): string {
  const { paragraphs, tables } = readDocx(bytes)
  const lines = paragraphs.filter(({ inTable, text }) => !inTable && text !== '').map(({ text }) => text)
  const rows = tables.map((table) => table.map((cells) => cells.join(' | ')).join('\n'))
  return `${[...lines, ...rows].join('\n\n')}\n`
}

describe('the table of changes', () => {
  const english = ['diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', '-l', 'en']

  test.each(['GB', 'EE', 'RU'])('under %s reads as agreed', async (jurisdiction) => {
    const story = openReleaseStory()
    const { code, stdout, stderr } = await story.run(...english, '-j', jurisdiction)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('diff/baker.en.redline.docx\ndiff/baker.en.changes.docx\n')
    const words = wordsOf(story.bytes('diff/baker.en.changes.docx'))
    await expect(words).toMatchFileSnapshot(`./golden/changes.en-${jurisdiction}.txt`)
  })
})
