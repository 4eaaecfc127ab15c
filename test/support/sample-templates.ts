import { drawing, field, paragraph, png, run, type TemplateSpec } from './build-template.ts'

const style = (type: string, id: string, name: string, content = '', attributes = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${attributes}><w:name w:val="${name}"/>${content}</w:style>`

const byDefault = ' w:default="1"'

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`

const table = (...cells: readonly string[]): string =>
  '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>' +
  `<w:tr>${cells.join('')}</w:tr></w:tbl>`

const logo = {
  'media/logo.png': { kind: 'image', type: 'image/png', content: png(120, 40, [0, 90, 140]) },
}

/** A list of the house, bullets, under ids that ours would have. */
const houseList =
  '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
  '<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'

/**
 * An English letterhead: logo and address in a table of the header, page number in the footer, Georgia 10.5, a list of
 * its own, and `{{content}}` between two of its own paragraphs.
 */
export const englishLetterhead: TemplateSpec = {
  body:
    paragraph('Human Resources', 'HouseNote') +
    paragraph('{{content}}') +
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:bookmarkStart w:id="7" w:name="house"/>' +
    `${run('Questions: people@example.com')}<w:bookmarkEnd w:id="7"/></w:p>` +
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader1"/><w:footerReference w:type="default" r:id="rIdFooter1"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1418" w:bottom="1418" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  margins: {
    header1:
      table(
        cell(3000, `<w:p>${drawing(1, 'rIdLogo', 36, 12)}</w:p>`),
        cell(6000, paragraph('{{organisation}}', 'HouseName') + paragraph('12 High Street, London', 'HouseNote')),
      ) + paragraph(''),
    footer1: `<w:p><w:pPr><w:pStyle w:val="HouseNote"/></w:pPr>${run('{{role}} {{version}} ({{language}}) · page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}</w:p>`,
  },
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    style('paragraph', 'Normal', 'Normal', '', byDefault) +
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', '', byDefault) +
    style(
      'paragraph',
      'Heading1',
      'heading 1',
      '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="005A8C"/><w:sz w:val="26"/></w:rPr>',
    ) +
    style(
      'paragraph',
      'Title',
      'Title',
      '<w:basedOn w:val="Normal"/><w:rPr><w:color w:val="005A8C"/><w:sz w:val="44"/></w:rPr>',
    ) +
    style(
      'paragraph',
      'HouseName',
      'House Name',
      '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr><w:rPr><w:b/></w:rPr>',
    ) +
    style(
      'paragraph',
      'HouseNote',
      'House Note',
      '<w:basedOn w:val="Normal"/><w:rPr><w:color w:val="808080"/><w:sz w:val="17"/></w:rPr>',
    ),
  settings:
    '<w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  numbering: houseList,
  parts: logo,
  properties: { Owner: 'People &amp; Culture', 'jd.role': 'left over from another document' },
}

/**
 * An Estonian letterhead as an Estonian Word writes it: names of styles in English, ids in Estonian, first lines
 * indented; a header on the first page alone, no footer, no placeholder for the document.
 */
export const estonianLetterhead: TemplateSpec = {
  body:
    paragraph('Siia kirjutage dokumendi tekst.') +
    '<w:sectPr><w:headerReference w:type="first" r:id="rIdHeader1"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>',
  margins: {
    header1: `<w:p>${drawing(1, 'rIdLogo', 30, 10)}</w:p>${paragraph('Näidis OÜ · Pikk 1, 10123 Tallinn', 'Pis')}`,
  },
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="et-EE"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    style(
      'paragraph',
      'Normaallaad',
      'Normal',
      '<w:pPr><w:spacing w:after="120" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr>',
      byDefault,
    ) +
    style('character', 'Liguvaikefont', 'Default Paragraph Font', '', byDefault) +
    style(
      'table',
      'Normaaltabel',
      'Normal Table',
      '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
      byDefault,
    ) +
    style(
      'paragraph',
      'Pealkiri1',
      'heading 1',
      '<w:basedOn w:val="Normaallaad"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:ind w:firstLine="0"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr>',
    ) +
    style(
      'paragraph',
      'Pealkiri',
      'Title',
      '<w:basedOn w:val="Normaallaad"/><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
    ) +
    style(
      'paragraph',
      'Alapealkiri',
      'Subtitle',
      '<w:basedOn w:val="Normaallaad"/><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>',
    ) +
    style(
      'paragraph',
      'Pis',
      'header',
      '<w:basedOn w:val="Normaallaad"/><w:pPr><w:spacing w:after="0"/><w:ind w:firstLine="0"/></w:pPr>',
    ) +
    style('paragraph', 'JdClause', 'Loetelu', '<w:basedOn w:val="Normaallaad"/>'),
  parts: logo,
}
