import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Chapter, JobDocument } from '../../src/model/document.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { documentOf, shelf } from '../support/shelf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'
import { type WordFile, writeWordFiles } from '../support/word-files.ts'

const missing = [
  ['soffice', '--version'],
  ['pdfinfo', '-v'],
  ['pdftotext', '-v'],
].flatMap(([tool = '', ...argv]) => (hasTool(tool, ...argv) ? [] : [tool]))
const needs = missing.length === 0 ? '' : ` (needs ${missing.join(', ')})`

const folder = temporaryFolder()
const files = await writeWordFiles(folder, shelf.sources.roles)
const pdfOf = ({ file }: WordFile): string => file.replace(/docx$/, 'pdf')

/** Numbers of chapters, lead-ins and clauses in reading order, each with the word it stands before. */
const numbersOf = ({ children }: JobDocument): readonly { number: string; word: string }[] =>
  children
    .filter((block): block is Chapter => block.type === 'chapter')
    .flatMap((chapter) => [
      { number: chapter.number, word: firstWord(chapter.text) },
      ...chapter.children.flatMap((part) => {
        if (part.type === 'group' || part.number === null) return []
        const text = part.type === 'clause' ? plainText(part.content) : part.text
        return [{ number: part.number, word: firstWord(text) }]
      }),
    ])

const firstWord = (text: string): string => /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''

/** What LibreOffice prints at the beginning of lines: a number and the word after it. */
const printedNumbers = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\n\f]/)
    .flatMap((line) => {
      const [, number, word] = /^\s*(\d+(?:\.\d+)*\.?)\s+[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(line) ?? []
      return number === undefined ? [] : [`${number} ${word}`]
    })

describe.skipIf(missing.length > 0)(`LibreOffice${needs}`, () => {
  beforeAll(() => {
    const profile = pathToFileURL(`${folder}/profile`).href
    const argv = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder]
    // A role at a time: one call for all would outlast the time that a tool is given.
    for (const role of shelf.sources.roles) {
      runTool('soffice', [...argv, ...files.filter((one) => one.role === role).map(({ file }) => file)])
    }
  }, 1_800_000)

  test.each(files)('opens $name and prints several pages', (one) => {
    expect(existsSync(pdfOf(one))).toBe(true)
    const { stdout } = runTool('pdfinfo', [pdfOf(one)])
    expect(Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(3)
  })

  test.each(files)('prints the numbers of $name as the document has them, in order', (one) => {
    const { stdout } = runTool('pdftotext', ['-layout', pdfOf(one), '-'])
    const expected = numbersOf(documentOf(one)).map(({ number, word }) => `${number} ${word}`)
    const known = new Set(expected)
    expect(expected.length).toBeGreaterThan(40)
    // A line of running text may begin with a figure (`1977:1160`): only what could be a number of the list counts.
    expect(printedNumbers(stdout).filter((line) => known.has(line))).toEqual(expected)
  })
})
