import { describe, expect, test } from 'vitest'
import { markedWords } from '../support/marked-words.ts'
import { readDocx } from '../support/read-docx.ts'
import { openBakeryStory, releases } from '../support/release-story.ts'
import type { Workspace } from '../support/workspace.ts'

const [first, second, third] = releases

/** What a consultant compares: each release with the one before, and the whole way. */
const pairs = [
  [first, second],
  [second, third],
  [first, third],
] as const

/** What is said on stderr of a release, whatever it is compared with. */
const problems = {
  [first]: `v1.0.0:roles/baker/role.yaml:7:1 warning Unknown key \`shift\`, expected one of … schema
  7 | shift: early
    | ^^^^^

1 warning
`,
  [second]: '',
}

/** Which keys a role may have is the schema's business. */
const withoutKeys = (stderr: string): string => stderr.replace(/expected one of .* schema/, 'expected one of … schema')

describe.each(pairs)('a bakery from %s to %s', (from, to) => {
  test.each([
    ['text', 'txt'],
    ['md', 'md'],
    ['html', 'html'],
    ['json', 'json'],
  ])('%s, whole', async (format, ext) => {
    const { code, stdout, stderr } = await openBakeryStory().run('diff', from, to, '--format', format)
    expect({ code, stderr: withoutKeys(stderr) }).toEqual({ code: 0, stderr: problems[from] })
    await expect(stdout).toMatchFileSnapshot(`./golden/bakery/${from}..${to}.${ext}`)
  })

  test('docx: which files, and every word and mark of each', async () => {
    const story = openBakeryStory()
    const { code, stdout, stderr } = await story.run('diff', from, to, '--format', 'docx')
    expect({ code, stderr: withoutKeys(stderr) }).toEqual({ code: 0, stderr: problems[from] })
    const written = story.files('diff').filter((name) => name.endsWith('.docx'))
    expect(stdout.trimEnd().split('\n').sort()).toEqual(written)
    const files = stdout
      .trimEnd()
      .split('\n')
      .map((name) => `==== ${name}\n${withoutFingerprint(story, name)}`)
    await expect(files.join('\n')).toMatchFileSnapshot(`./golden/bakery/${from}..${to}.docx.txt`)
  })
})

/** The words of a file; the fingerprint in a paper is the one that the redline beside it carries. */
function withoutFingerprint(story: Workspace, name: string): string {
  const redline = readDocx(story.bytes(name.replace('.changes.', '.redline.')))
  return markedWords(story.bytes(name)).replace(redline.custom['jd.source'] ?? '', '(that of the redline)')
}
