import { zipSync } from 'fflate'
import { baker } from '../../support/baker.ts'
import {
  buildTemplate,
  field,
  paragraph,
  run,
  type TemplateSpec,
  templateParts,
  wordXml,
  zipped,
} from '../../support/build-template.ts'
import { englishLetterhead } from '../../support/sample-templates.ts'
import { mebibytes } from './baker-with.ts'
import { sized } from './sized.ts'
import { ending, type Tries, type Try } from './try.ts'

type Parts = Record<string, string | Uint8Array>

const template = (name: string, letter: () => string | Uint8Array): Try => ({
  name,
  files: () => ({ ...baker, 'letter.docx': letter() }),
  argv: ['build', '--template', 'letter.docx'],
  code: 1,
})

/** The English letterhead with this in its body. */
const holding =
  (body: string, more: Partial<TemplateSpec> = {}) =>
  () =>
    buildTemplate({ ...englishLetterhead, ...more, body: body + englishLetterhead.body })

/** Its parts with others beside or in place of them. */
const withParts = (change: (parts: Parts) => Parts) => () => {
  const parts = templateParts(englishLetterhead)
  return zipped({ ...parts, ...change(parts) })
}

const withXml = (name: string, from: string, to: string) =>
  withParts((parts) => ({ [name]: String(parts[name]).replace(from, () => to) }))

const linked = (kind: string, target: string) => holding('', { external: [{ kind, target }] })

const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghi'].map((name, index) => `<!ENTITY ${name} "${`&${[...'abcdefgh'][index]};`.repeat(10)}">`).join('')}]>`

/** An archive of ten megabytes that says of its only part that it is small. */
const lying = (): Uint8Array => sized(zipSync({ '[Content_Types].xml': new Uint8Array(10_000_000) }), 100)

/** With another name of the same length for one part. */
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')

const styles = 'word/styles.xml'
const main = 'word/document.xml'

export const templates: Tries = {
  page: 'templates',
  title: 'Word files as templates',
  tries: [
    template('a text', () => 'Dear all'),
    template('nothing', () => ''),
    template('50 MB of nothing', () => new Uint8Array(50 * 2 ** 20)),
    template('50 MB of text', () => mebibytes(50)),
    template('an old Word document', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    template('an archive of something else', () => zipped({ 'photo.jpg': 'x' })),
    template('an archive that is cut in half', () => {
      const bytes = buildTemplate(englishLetterhead)
      return bytes.subarray(0, bytes.length / 2)
    }),
    template('an archive without its directory', () => {
      const bytes = buildTemplate(englishLetterhead)
      return bytes.subarray(0, bytes.length - 22)
    }),
    template('an archive that says it has 4 GB', () => sized(buildTemplate(englishLetterhead), 4e9)),
    template('an archive that lies about the size', lying),
    template('an archive of 3,000 parts', () =>
      zipped({
        ...templateParts(englishLetterhead),
        ...Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`word/x${n}.xml`, '<x/>'])),
      }),
    ),
    template('an archive in an archive in an archive', () =>
      zipped({ '[Content_Types].xml': zipped({ '[Content_Types].xml': zipped({ x: '' }) }) }),
    ),
    template(
      'a part whose name climbs out',
      withParts(() => ({ '../../evil.sh': 'x' })),
    ),
    template(
      'a part with an absolute name',
      withParts(() => ({ '/etc/cron.d/x': 'x' })),
    ),
    template(
      'a part with a name of Windows',
      withParts(() => ({ 'word\\..\\x': 'x' })),
    ),
    template('a part called `__proto__`', () =>
      renamed(withParts(() => ({ xxprotoxx: 'x' }))(), 'xxprotoxx', '__proto__'),
    ),
    ending(
      0,
      template(
        'a part called `word/constructor`',
        withParts(() => ({ 'word/constructor': 'x' })),
      ),
    ),
    template(
      'a part with an escape sequence in its name',
      withParts(() => ({ 'word/\u001b[2J.xml': 'x' })),
    ),
    template(
      'a part with a right-to-left override in its name',
      withParts(() => ({ 'word/\u202elmx.sh': 'x' })),
    ),
    template('entities that blow up', withXml(styles, '<w:styles', `${entities}<w:styles`)),
    template(
      'an entity that reads a file',
      withXml(main, '<w:document', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document'),
    ),
    template(
      'an external document type',
      withXml(main, '<w:document', '<!DOCTYPE w:document SYSTEM "https://example.org/x.dtd"><w:document'),
    ),
    template('an entity that nobody declared', withXml(main, '<w:body>', '<w:body>&evil;')),
    template(
      'a document type in UTF-16',
      withParts((parts) => ({
        [styles]: Buffer.from(
          `\ufeff${String(parts[styles]).replace('UTF-8', 'UTF-16').replace('<w:styles', '<!DOCTYPE x><w:styles')}`,
          'utf16le',
        ),
      })),
    ),
    template(
      'a document type in UTF-16 without a mark',
      withParts((parts) => ({
        [styles]: Buffer.from(
          String(parts[styles]).replace('UTF-8', 'UTF-16').replace('<w:styles', '<!DOCTYPE x><w:styles'),
          'utf16le',
        ),
      })),
    ),
    ending(
      0,
      template(
        'an XML inclusion',
        holding('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
      ),
    ),
    ending(
      0,
      template(
        'a style sheet that is fetched',
        withXml(main, '<w:document', '<?xml-stylesheet href="https://example.org/x.xsl" type="text/xsl"?><w:document'),
      ),
    ),
    template('broken XML', withXml(main, '</w:body>', '')),
    template(
      'XML that is no UTF-8',
      withParts(() => ({ [styles]: new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]) })),
    ),
    template('a zero byte by its number', withXml(main, '<w:body>', '<w:body><w:p><w:r><w:t>&#0;</w:t></w:r></w:p>')),
    template(
      'a control character by its number',
      withXml(main, '<w:body>', '<w:body><w:p><w:r><w:t>&#x1b;[2J</w:t></w:r></w:p>'),
    ),
    template(
      'half a surrogate pair by its number',
      withXml(main, '<w:body>', '<w:body><w:p><w:r><w:t>&#xd800;</w:t></w:r></w:p>'),
    ),
    template('XML with a zero byte', withXml(main, '<w:body>', '<w:body>\u0000')),
    template('elements 40,000 deep', holding(`${'<w:sdt>'.repeat(40_000)}${'</w:sdt>'.repeat(40_000)}`)),
    template('300,000 elements', holding('<w:p/>'.repeat(300_000))),
    ending(0, template('100,000 elements', holding('<w:p/>'.repeat(100_000)))),
    ending(0, template('a text of 5 MB', holding(paragraph('x'.repeat(5_000_000))))),
    ending(
      0,
      template(
        '100,000 attributes of one element',
        holding(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}/>`),
      ),
    ),
    ending(
      0,
      template(
        '100,000 namespaces of one element',
        holding(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `xmlns:a${n}="x"`).join(' ')}/>`),
      ),
    ),
    ending(
      0,
      template('20,000 styles', () =>
        buildTemplate({
          ...englishLetterhead,
          styles: `${englishLetterhead.styles}${Array.from({ length: 20_000 }, (_, n) => `<w:style w:type="paragraph" w:styleId="s${n}"><w:name w:val="s${n}"/></w:style>`).join('')}`,
        }),
      ),
    ),
    ending(
      0,
      template('a style that is based on itself', () =>
        buildTemplate({
          ...englishLetterhead,
          styles: `${englishLetterhead.styles}`.replace(
            'w:styleId="HouseName"><w:name w:val="House Name"/><w:basedOn w:val="Normal"/>',
            'w:styleId="HouseName"><w:name w:val="House Name"/><w:basedOn w:val="HouseName"/>',
          ),
        }),
      ),
    ),
    ending(
      0,
      template('headings that are based on each other', () =>
        buildTemplate({
          ...englishLetterhead,
          styles: `${englishLetterhead.styles}`
            .replace(
              'w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>',
              'w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Title"/>',
            )
            .replace(
              'w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>',
              'w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Heading1"/>',
            ),
        }),
      ),
    ),
    template('a picture that is fetched', linked('image', 'https://example.org/x.png')),
    template('a picture of the network', linked('image', 'file:////server/share/x.png')),
    template('an object that is fetched', linked('oleObject', 'https://example.org/x.xlsx')),
    template('a frame that is fetched', linked('frame', 'https://example.org/x.docx')),
    template('a document that is fetched', linked('subDocument', 'https://example.org/x.docx')),
    template('a list of addresses that is fetched', linked('mailMergeSource', 'https://example.org/x.csv')),
    template('something new that is fetched', linked('somethingNew', 'https://example.org/x')),
    ending(
      0,
      template('an attached template of the network', () =>
        zipped({
          ...templateParts(englishLetterhead),
          'word/_rels/settings.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/evil.dotm" TargetMode="External"/></Relationships>',
          'word/settings.xml': wordXml('settings', '<w:attachedTemplate r:id="rId1"/>'),
        }),
      ),
    ),
    ending(0, template('a link to a page', linked('hyperlink', 'https://example.org/'))),
    template('a link to a file', linked('hyperlink', 'file:///C:/Windows/System32/calc.exe')),
    template('a link to a share of Windows', linked('hyperlink', '\\\\server\\share')),
    template('a link that is a script', linked('hyperlink', 'javascript:alert(1)')),
    template(
      'a field that is a link to a file',
      holding(`<w:p>${field(' HYPERLINK &quot;file:///C:/x.exe&quot; ')}</w:p>`),
    ),
    template(
      'a relationship to a part outside of the archive',
      withXml('_rels/.rels', 'word/document.xml', '../../etc/passwd'),
    ),
    template(
      'a relationship to a part that is not there',
      withXml('_rels/.rels', 'word/document.xml', 'word/nothing.xml'),
    ),
    template(
      'a macro',
      withParts(() => ({
        'word/vbaProject.bin': 'x',
        '[Content_Types].xml': String(templateParts(englishLetterhead)['[Content_Types].xml']).replace(
          '<Default ',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ',
        ),
      })),
    ),
    template('a document with macros by its type', () =>
      buildTemplate({ ...englishLetterhead, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ),
    template(
      'a field that fetches a picture',
      holding(`<w:p>${field(' INCLUDEPICTURE &quot;https://example.org/x.png&quot; ')}</w:p>`),
    ),
    template(
      'a field that runs a program',
      holding(`<w:p>${field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot; ')}</w:p>`),
    ),
    template('a file that Word takes apart', holding('<w:altChunk r:id="rIdX"/>')),
    template(
      'tracked changes',
      holding('<w:p><w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
    ),
    ending(
      0,
      template(
        'bookmarks that begin as ours do',
        holding(`<w:p><w:bookmarkStart w:id="1" w:name="_jd_duties_x"/>${run('x')}<w:bookmarkEnd w:id="1"/></w:p>`),
      ),
    ),
    template('placeholders that objects inherit', holding(paragraph('{{constructor}} {{__proto__}} {{toString}}'))),
    template('a placeholder with an escape sequence', holding(paragraph('{{organ\u009bisation}}'))),
    template('100,000 placeholders', holding(paragraph('{{x}}'.repeat(100_000)))),
    ending(0, template('a placeholder that is opened a million times', holding(paragraph('{{'.repeat(1_000_000))))),
  ],
}
