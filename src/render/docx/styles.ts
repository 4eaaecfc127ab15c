import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { JobDocument, PageLayout } from '../../model/document.ts'
import { blankStyle } from '../../word/blank-style.ts'
import type { Context } from './context.ts'
import { halfPoints, points } from './measures.ts'
import { paragraphStyles as ids } from './style-ids.ts'
import { houseStyle } from './template/house-style.ts'

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>
type ParagraphLook = NonNullable<Look['paragraph']>

const grey = '595959'
const single = 240

/** A style of the document's own; its name in Word's list of styles is its id, since no language may speak here. */
const own = (id: string, look: Look, name = id): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
})

/** Space before and after a paragraph in points. */
const spaced = (before: number, after: number): ParagraphLook => ({
  spacing: { before: points(before), after: points(after) },
})

/** The same for what stands in tables and margins, where the line spacing of the body would gape. */
const compact = (before: number, after: number): ParagraphLook => ({
  spacing: { before: points(before), after: points(after), line: single, lineRule: 'auto' },
})

const small = (page: PageLayout) => ({ size: halfPoints(Math.max(8, page.fontSize - 4)), color: grey })

const headings = (page: PageLayout): readonly IParagraphStyleOptions[] => [
  own(
    ids.title,
    {
      next: ids.subtitle,
      run: { bold: true, size: halfPoints(page.fontSize + 3) },
      paragraph: { ...spaced(0, 3), alignment: 'center', keepNext: true, keepLines: true },
    },
    'Title',
  ),
  own(
    ids.subtitle,
    {
      next: ids.clause,
      run: { bold: true, size: halfPoints(page.fontSize + 1) },
      paragraph: { ...spaced(0, 3), alignment: 'center', keepNext: true, keepLines: true },
    },
    'Subtitle',
  ),
  own(
    ids.heading,
    {
      next: ids.clause,
      run: { bold: true },
      paragraph: { ...spaced(14, 6), alignment: 'left', keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    'heading 1',
  ),
  own(ids.group, {
    next: ids.clause,
    run: { italics: true },
    paragraph: { ...spaced(6, 4), alignment: 'left', keepNext: true, keepLines: true, outlineLevel: 1 },
  }),
  own(ids.blockHeading, {
    next: ids.statement,
    run: { bold: true },
    paragraph: { ...compact(16, 3), alignment: 'left', keepNext: true, keepLines: true },
  }),
]

/** Words are not stretched over the narrow columns of a bilingual document. */
const body = ({ page, languages }: JobDocument): readonly IParagraphStyleOptions[] => {
  const alignment = page.justified && !languages ? 'both' : 'left'
  return [
    own(ids.clause, { paragraph: { ...spaced(0, 4), alignment } }),
    own(ids.leadIn, { next: ids.clause, paragraph: { ...spaced(2, 4), alignment: 'left', keepNext: true } }),
    own(ids.notice, {
      run: { italics: true, size: halfPoints(page.fontSize - 1) },
      paragraph: { ...spaced(6, 12), alignment: 'center', keepLines: true },
    }),
    own(ids.statement, { paragraph: { ...compact(3, 3), alignment: 'left', keepNext: true, keepLines: true } }),
  ]
}

const tables = (page: PageLayout): readonly IParagraphStyleOptions[] => [
  own(ids.organisation, {
    run: { bold: true },
    paragraph: { ...compact(0, 0), alignment: 'center', keepNext: true, keepLines: true },
  }),
  own(ids.label, { paragraph: { ...compact(3, 3), alignment: 'left', indent: { right: points(6) } } }),
  own(ids.value, { paragraph: { ...compact(3, 3), alignment: 'left' } }),
  own(ids.signatory, { paragraph: { ...compact(10, 1), alignment: 'left' } }),
  own(ids.line, { paragraph: { ...compact(10, 1), alignment: 'center' } }),
  own(ids.caption, { run: small(page), paragraph: { ...compact(1, 0), alignment: 'center' } }),
  own(ids.tableHead, {
    run: { bold: true, size: halfPoints(page.fontSize - 2) },
    paragraph: { ...compact(3, 3), alignment: 'center', keepNext: true },
  }),
  own(ids.spacer, { paragraph: { spacing: { before: 0, after: 0, line: points(12), lineRule: 'exact' } } }),
  // Word wants a paragraph after a table at the end: as low as a line can be, so that it never needs a page.
  own(ids.closing, {
    run: { size: halfPoints(1) },
    paragraph: { spacing: { before: 0, after: 0, line: points(1), lineRule: 'exact' } },
  }),
]

const margins = (page: PageLayout): readonly IParagraphStyleOptions[] => [
  own(ids.header, { paragraph: { ...compact(0, 0), alignment: 'center' } }, 'header'),
  own(ids.footer, { run: small(page), paragraph: { ...compact(0, 0), alignment: 'left' } }, 'footer'),
]

/** Every font, size and space of the document, by name. */
export const styles = (document: JobDocument, { template }: Context): IStylesOptions => {
  const { page, tag } = document
  const used = [...headings(page), ...body(document), ...tables(page), ...margins(page)]
  return {
    default: {
      document: {
        run: { font: page.font, size: halfPoints(page.fontSize), language: { value: tag } },
        paragraph: { spacing: { before: 0, after: 0, line: Math.round(page.lineSpacing * single), lineRule: 'auto' } },
      },
    },
    paragraphStyles: used.map((style) => (template ? houseStyle(style, template.styles) : style)),
    characterStyles: [{ id: blankStyle, name: blankStyle, basedOn: 'DefaultParagraphFont', run: { noProof: true } }],
  }
}
