import { baker } from '../../support/baker.ts'
import { mebibytes } from './baker-with.ts'
import { ending, type Tries, type Try } from './try.ts'

const table = (name: string, csv: () => string | Uint8Array, ...more: readonly string[]): Try => ({
  name,
  files: () => ({ ...baker, 'staff.csv': csv() }),
  argv: ['build', '--staff', 'staff.csv', ...more],
  code: 1,
  // A table that is refused keeps back the sheets, and not the documents themselves.
  mayWrite: /^build\/(?:baker\.en\.[\p{L}\p{M}\p{N}_-]*\.?(?:docx)?|\.jd-build\.json)$/u,
})

export const tables: Tries = {
  page: 'tables',
  title: 'Tables of the staff',
  tries: [
    table('a table of 50 MB', () => mebibytes(50, 'Mari\n')),
    table('a table of 15 MB, a name in each line', () => mebibytes(15, 'Mari\n')),
    table('a table of 15 MB of formulas', () => mebibytes(15, '=1\n')),
    table('a table of 15 MB without a line end', () => mebibytes(15, 'x')),
    table('a table of 15 MB with an open quotation mark', () => `"${'x'.repeat(15 * 2 ** 20)}`),
    table('a million open quotation marks', () => '"""\n'.repeat(1_000_000)),
    table('a million closed ones with something behind', () => '"a"b\n'.repeat(1_000_000)),
    ending(
      0,
      table('100,000 columns', () => `name${',x'.repeat(100_000)}\nMari${',x'.repeat(100_000)}\n`),
    ),
    ending(
      0,
      table(
        '100,000 columns by quotation marks',
        () => `name${',"x"'.repeat(100_000)}\nMari${',"x"'.repeat(100_000)}\n`,
      ),
    ),
    table('a million separators', () => `name\nMari\n${','.repeat(1_000_000)}\n`),
    table('nothing', () => ''),
    table('nothing but line ends', () => '\n'.repeat(1_000_000)),
    table('zero bytes', () => new Uint8Array(1000)),
    table('a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    table('UTF-16 with a mark', () => Buffer.from('\ufeffname\nMari\n', 'utf16le')),
    table('UTF-16 BE without', () => Buffer.from('name\nMari\n', 'utf16le').swap16()),
    table('Windows-1257', () => Buffer.from('name\nJ\u00fcri\n', 'latin1')),
    ending(
      0,
      table('UTF-8 with a byte order mark and CRLF', () => '\ufeffname\r\nMari\r\n'),
    ),
    table('a zero byte in a name', () => 'name\nMa\u0000ri\n'),
    table('an escape sequence in a name', () => 'name\nMari\u001b[2J\n'),
    table('a right-to-left override in a name', () => 'name\nMari\u202eiraM\n'),
    table('a non-character in a name', () => 'name\nMari\uffff\n'),
    table('an escape sequence in a role', () => 'name,role\nMari,baker\u001b[2J\n'),
    ending(
      0,
      table('a formula as a name', () => 'name\n=HYPERLINK("https://example.org";"Mari")\n'),
    ),
    ending(
      0,
      table('a formula with a command', () => 'name\n"=cmd|\'/C calc\'!A0"\n'),
    ),
    ending(
      0,
      table('names that begin with + and @', () => 'name\n+Mari\n@Jaan\n'),
    ),
    table('a name of 300 characters', () => `name\n${'x'.repeat(300)}\n`),
    ending(
      0,
      table(
        'a name of 200 letters of three bytes, a document for each',
        () => `name\n${'\u0f40'.repeat(200)}\n`,
        '--per-person',
      ),
    ),
    ending(
      0,
      table(
        'names that climb out, a document for each',
        () => 'name\n../../etc/passwd\n/etc/passwd\n..\n',
        '--per-person',
      ),
    ),
    ending(
      0,
      table(
        'names that Windows keeps for devices, a document for each',
        () => 'name\nCON\nnul\nCOM1\n',
        '--per-person',
      ),
    ),
    ending(
      0,
      table(
        'names that are markup, a document for each',
        () => 'name\n<script>alert(1)</script>\n</w:t></w:r>\n]]>\n',
        '--per-person',
      ),
    ),
    ending(
      0,
      table('names that are one to Windows, a document for each', () => 'name\nMari\nMARI\nmari\n', '--per-person'),
    ),
    ending(
      0,
      table('names without a letter, a document for each', () => 'name\n---\n***\n', '--per-person'),
    ),
  ],
}
