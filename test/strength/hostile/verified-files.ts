import { strToU8, unzipSync, zipSync } from 'fflate'
import { baker } from '../../support/baker.ts'
import { editPart } from '../../support/edit-docx.ts'
import { inside } from './run-try.ts'
import { sized } from './sized.ts'
import { ending, type Tries, type Try } from './try.ts'

const made = 'build/baker.en.docx'

type Spoil = (bytes: Uint8Array) => Uint8Array

/** A document of ours after somebody did this to it. */
const spoilt = (name: string, spoil: Spoil): Try => ({
  name,
  files: () => baker,
  prepare: async (workspace) => {
    await workspace.run('build')
    workspace.write(`${inside}/x.docx`, spoil(workspace.bytes(`${inside}/${made}`)))
  },
  argv: ['verify', 'x.docx'],
  code: 2,
})

const untouched = (name: string, spoil: Spoil): Try => ending(0, spoilt(name, spoil))
const edited = (name: string, spoil: Spoil): Try => ending(1, spoilt(name, spoil))

const given = (name: string, bytes: () => string | Uint8Array): Try => ({
  name,
  files: () => ({ ...baker, 'x.docx': bytes() }),
  argv: ['verify', 'x.docx'],
  code: 2,
})

const body = (edit: (xml: string) => string) => (bytes: Uint8Array) => editPart(bytes, 'word/document.xml', edit)
const custom = (edit: (xml: string) => string) => (bytes: Uint8Array) => editPart(bytes, 'docProps/custom.xml', edit)
const before = (xml: string) => body((old) => old.replace('<w:body>', `<w:body>${xml}`))

export const verifiedFiles: Tries = {
  page: 'verified-files',
  title: 'Word files that are verified',
  tries: [
    given('a text', () => 'Dear all'),
    given('nothing', () => ''),
    given('50 MB of zeros', () => new Uint8Array(50 * 2 ** 20)),
    given('an archive that says it has 4 GB', () =>
      sized(zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 4e9),
    ),
    given('a part whose name climbs out', () =>
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), '../../x': strToU8('x') }),
    ),
    spoilt('1,600,000 elements', before('<w:p/>'.repeat(1_600_000))),
    spoilt('elements 40,000 deep', before(`${'<w:sdt>'.repeat(40_000)}${'</w:sdt>'.repeat(40_000)}`)),
    untouched(
      'properties 40,000 deep',
      custom((xml) => xml.replace('<vt:lpwstr>', `${'<x>'.repeat(40_000)}${'</x>'.repeat(40_000)}<vt:lpwstr>`)),
    ),
    untouched('a text of 5 MB', before(`<w:p><w:r><w:t>${'x'.repeat(5_000_000)}</w:t></w:r></w:p>`)),
    untouched(
      '5,000 paragraphs that say what a clause says',
      body((xml) =>
        xml.replace(
          '</w:body>',
          `${'<w:p><w:r><w:t>keeps the oven hot for 3 loaves</w:t></w:r></w:p>'.repeat(5000)}</w:body>`,
        ),
      ),
    ),
    edited(
      '200 paragraphs in the style of clauses',
      body((xml) => {
        const at = xml.indexOf('_jd_duties_keep')
        const start = xml.lastIndexOf('<w:p>', at)
        const end = xml.indexOf('</w:p>', at) + 6
        const clause = xml.slice(start, end).replace(/<w:bookmark[^>]*>/g, '')
        return xml.replace('</w:body>', `${clause.replace('hot', 'cold').repeat(200)}</w:body>`)
      }),
    ),
    {
      ...edited(
        'one clause of 100,000 words',
        body((xml) => xml.replace('keeps the oven hot', `keeps the oven ${'hot and cold '.repeat(33_000)}`)),
      ),
      maySay: 2_000_000,
    },
    untouched(
      'a bookmark of ours 2,000 times',
      body((xml) =>
        xml.replace(
          '</w:body>',
          `${'<w:p><w:bookmarkStart w:id="7" w:name="_jd_duties_keep_oven"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>'.repeat(2000)}</w:body>`,
        ),
      ),
    ),
    untouched(
      'bookmarks that end before they begin',
      body((xml) =>
        xml.replace('<w:body>', '<w:body><w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/><w:bookmarkEnd w:id="3"/>'),
      ),
    ),
    spoilt(
      'entities that blow up',
      body((xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><w:document')),
    ),
    spoilt(
      'an entity that reads a file',
      custom((xml) => xml.replace('<Properties', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Properties')),
    ),
    edited(
      'words with a control sequence of one character',
      body((xml) => xml.replace('keeps the oven hot', 'keeps the \u009b2Joven hot')),
    ),
    edited(
      'words that turn round',
      body((xml) => xml.replace('keeps the oven hot', 'keeps the \u202eoven hot')),
    ),
    spoilt(
      'words with an escape sequence by its number',
      body((xml) => xml.replace('keeps the oven hot', 'keeps the &#x1b;[2Joven hot')),
    ),
    spoilt(
      'a role that climbs out',
      custom((xml) => xml.replace('>baker<', '>../../etc<')),
    ),
    spoilt(
      'a role that objects inherit',
      custom((xml) => xml.replace('>baker<', '>__proto__<')),
    ),
    spoilt(
      'a role with a control sequence',
      custom((xml) => xml.replace('>baker<', '>ba\u009b2Jker<')),
    ),
    untouched(
      'a language that objects inherit',
      custom((xml) => xml.replace('>en<', '>constructor<')),
    ),
    spoilt(
      'a language with a million signs',
      custom((xml) => xml.replace('>en<', `>${'en+'.repeat(333_333)}<`)),
    ),
    spoilt(
      'a version of a million signs',
      custom((xml) => xml.replace('>1.0.0<', `>${'1'.repeat(1_000_000)}<`)),
    ),
    untouched(
      'a clause that is called `__proto__`',
      custom((xml) => xml.replace('jd.clause.duties.keep-oven', 'jd.clause.__proto__')),
    ),
    untouched(
      'records that prove nothing',
      custom((xml) => xml.replace(/(name="jd\.clause\.[^"]*">)<vt:lpwstr>[^<]*</g, '$1<vt:lpwstr>no record<')),
    ),
    spoilt('a main part that is elsewhere', (bytes) =>
      editPart(bytes, '_rels/.rels', (xml) => xml.replace('word/document.xml', '../../etc/passwd')),
    ),
    spoilt('a main part that is an address', (bytes) =>
      editPart(bytes, '_rels/.rels', (xml) => xml.replace('word/document.xml', 'https://example.org/x')),
    ),
    untouched('a part more', (bytes) => zipSync({ ...unzipSync(bytes), 'word/vbaProject.bin': strToU8('x') })),
  ],
}
