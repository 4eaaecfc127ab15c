import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import { controlCharactersIn } from '../../src/index.ts'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { readDocx } from '../support/read-docx.ts'
import { openWorkspace } from '../support/workspace.ts'

/** Any text of Unicode, with a taste for what means something to XML, HTML, Markdown and readers of lines. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...['&', '<', '>', '"', "'", ']]>', '&#0;', '&amp;', '<!--', '</w:t>', '<script>', '{{', '}}', '$&', '$t(x)'],
        ...[
          '\r',
          '\n',
          '\t',
          '\u00a0',
          '\u0301',
          '\u05d0\u05d1',
          '\u{1f600}',
          '\u{10ffff}',
          '\ud800',
          '\u202e',
          '| a |',
        ],
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `x${parts.join('')}x`)

/** Why a text may be refused, and no other reason counts. */
const isRefusable = (text: string): boolean => controlCharactersIn(text).length > 0 || /\{\{|\}\}|\r/.test(text)

const lined = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ')

const unescaped = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    )

const places: readonly [string, (text: string) => Readonly<Record<string, string>>, string][] = [
  [
    'words of a clause',
    (text) => ({
      ...baker,
      'roles/baker/en.yaml': bakerCell.replace('keeps the oven hot for {{parameters.loaves}} loaves', () =>
        JSON.stringify(text),
      ),
    }),
    'roles/baker/en.yaml',
  ],
  [
    'the name of the company',
    (text) => ({ ...baker, 'jd.yaml': `organisation:\n  name: ${JSON.stringify(text)}\n` }),
    'jd.yaml',
  ],
  [
    'a quantity of the role',
    (text) => ({
      ...baker,
      'roles/baker/role.yaml': bakerRole.replace('loaves: 3', () => `loaves: ${JSON.stringify(text)}`),
    }),
    'roles/baker/role.yaml',
  ],
]

test.each(places)(
  '%s: any text comes out as it went in, or is refused with its place',
  async (_, filesWith, file) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const workspace = openWorkspace(filesWith(text))
        const { code, diagnostics } = await workspace.build('--format', 'docx,html,json')
        if (code !== 0) {
          expect(isRefusable(text)).toBe(true)
          for (const found of diagnostics) expect(found.file).toMatch(/^(?:roles\/baker\/|jd\.yaml$)/)
          expect(diagnostics.some((found) => found.file === file || found.file === 'roles/baker/en.yaml')).toBe(true)
          expect(workspace.files('build')).toEqual([])
          return
        }
        const wanted = lined(text)
        const word = readDocx(workspace.bytes('build/baker.en.docx'))
          .paragraphs.map((one) => lined(one.text))
          .join('\n')
        expect(word).toContain(wanted)
        expect(lined(unescaped(workspace.read('build/baker.en.html')))).toContain(wanted)
        const tree = JSON.parse(workspace.read('build/baker.en.json')) as JobDocument
        const strings: string[] = []
        JSON.stringify(tree, (_key, value) => {
          if (typeof value === 'string') strings.push(lined(value))
          return value as unknown
        })
        expect(strings.some((one) => one.includes(wanted))).toBe(true)
      }),
      { numRuns: 60 },
    )
  },
  120_000,
)
