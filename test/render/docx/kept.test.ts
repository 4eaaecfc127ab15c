import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarkedInline } from '../../../src/model/marked-document.ts'
import { amendWritten } from '../../../src/render/docx/amend.ts'
import type { Surroundings } from '../../../src/render/docx/context.ts'
import { kept } from '../../../src/render/docx/kept.ts'
import { listed } from '../../../src/render/docx/numbering.ts'
import * as own from '../../../src/render/docx/package.ts'
import { keptParagraph, type Look, paragraph, type Said } from '../../../src/render/docx/paragraph.ts'
import type { Texts } from '../../../src/render/docx/parts/texts.ts'
import { writtenParts } from '../../../src/render/docx/parts/written-parts.ts'
import { noRevisions } from '../../../src/render/docx/revisions.ts'
import { writtenInRun } from '../../../src/render/docx/written.ts'

const plain: Surroundings = {
  docx: own,
  language: undefined,
  template: undefined,
  revisions: noRevisions,
  moved: new Set(),
  written: writtenInRun,
}

const list = listed(plain, 1)
const { reference } = list.numbering

/** A file in which only this stands. */
function fileOf(child: ReturnType<typeof kept>): Texts {
  const levels = [{ level: 1, format: 'decimal', text: '%1.' }] as const
  const config = [{ reference, levels }]
  return amendWritten(writtenParts(new own.Document({ numbering: { config }, sections: [{ children: [child] }] })))
}

const inlines: fc.Arbitrary<MarkedInline> = fc.constantFrom(
  { type: 'text', text: 'a', kind: 'same' },
  { type: 'text', text: 'a', tag: 'sq-AL', kind: 'same' },
  { type: 'text', text: 'a', tag: 'zxx', kind: 'same' },
  { type: 'text', text: 'a', emphasis: 'added', kind: 'same' },
  { type: 'text', text: 'a\tõ & "ж"', kind: 'same' },
  { type: 'blank', kind: 'same' },
  { type: 'blank', due: true, kind: 'same' },
  { type: 'reference', clause: 'duties.rest', text: 'a', kind: 'same' },
)

const looks: fc.Arbitrary<Look> = fc.constantFrom(
  { style: 'A' },
  { style: 'B' },
  { style: 'A', ...list },
  { style: 'A', keepNext: true },
  { style: 'A', alignment: 'left' },
)

const saids: fc.Arbitrary<Said> = fc.record(
  { kind: fc.constant('same'), line: fc.array(inlines, { maxLength: 3 }), bookmark: fc.constantFrom('one', 'two') },
  { requiredKeys: ['kind', 'line'] },
)

const surroundings: fc.Arbitrary<Surroundings> = fc.constantFrom(
  plain,
  { ...plain, language: 'et-EE' },
  { ...plain, language: 'ru-EE' },
  { ...plain, template: { layoutVersion: 14 } },
  { ...plain, template: { layoutVersion: 15 } },
  { ...plain, secondColumn: { language: 'ru', tag: 'ru-EE', name: 'Russian' } },
  { ...plain, secondColumn: { language: 'ru', tag: 'ru-LV', name: 'Russian' } },
  { ...plain, secondColumn: { language: 'uk', tag: 'ru-EE', name: 'Russian' } },
)

test('no paragraph is taken for another', () => {
  fc.assert(
    fc.property(surroundings, saids, looks, (where, said, look) => {
      const expected = fileOf(paragraph(where, said, look))
      expect(fileOf(keptParagraph(where, said, look))).toEqual(expected)
      expect(fileOf(keptParagraph(where, said, look))).toEqual(expected)
    }),
    { numRuns: 400 },
  )
})

test('what several documents have is made once, and each writes down the list it stands in', () => {
  let made = 0
  const make = () => {
    made += 1
    return new own.Paragraph({ text: 'once', ...list })
  }
  const one = { name: 'w:p', said: { test: 'once' }, list: list.numbering, make } as const
  const [first, second] = [fileOf(kept(plain, one)), fileOf(kept(plain, one))]
  expect(made).toBe(1)
  expect(second).toEqual(first)
  expect(second['word/document.xml']).toContain('>once<')
  expect(second['word/numbering.xml']).toContain('<w:num w:numId="2"')
})

test('the same words are not taken for what another maker makes of them', () => {
  const makes = (maker: string) =>
    kept(plain, { name: 'w:p', said: { [maker]: 'same' }, make: () => new own.Paragraph(`by ${maker}`) })
  expect(fileOf(makes('one'))['word/document.xml']).toContain('>by one<')
  expect(fileOf(makes('other'))['word/document.xml']).toContain('>by other<')
})

test('more than is kept comes out as it should', () => {
  const texts = Array.from({ length: 8200 }, (_, index) => `text ${index}`)
  const said = (text: string): Said => ({ kind: 'same', line: [{ type: 'text', text, kind: 'same' }] })
  const children = () => texts.map((text) => keptParagraph(plain, said(text), { style: 'A' }))
  const bodyOf = () => writtenParts(new own.Document({ sections: [{ children: children() }] }))['word/document.xml']
  const first = bodyOf()
  for (const text of texts) expect(first).toContain(`>${text}<`)
  expect(bodyOf()).toBe(first)
})
