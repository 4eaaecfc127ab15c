import { baker, bakerCell, bakerRole } from '../../support/baker.ts'
import { bidi, clear, csi } from './signs.ts'
import { ending, type Files, type Tries, type Try } from './try.ts'

const files = (): Files => baker

const command = (name: string, ...argv: readonly string[]): Try => ({ name, files, argv, code: 2 })

const pattern = (name: string, given: string): Try => command(name, 'build', '--name', given)

const asFolder = (folder: string): Files => ({
  ...baker,
  [`roles/${folder}/role.yaml`]: bakerRole,
  [`roles/${folder}/en.yaml`]: bakerCell,
})

const role = (name: string, folder: string): Try => ({ name, files: () => asFolder(folder), code: 1 })

const id = (name: string, value: string): Try => ({
  name,
  files: () => ({ ...baker, 'roles/baker/role.yaml': bakerRole.replace('id: baker', `id: ${JSON.stringify(value)}`) }),
  code: 1,
})

export const fileNames: Tries = {
  page: 'file-names',
  title: 'Names of roles, files and outputs',
  tries: [
    id('an id with `..`', '../../baker'),
    id('an id with `/`', 'a/b'),
    id('an absolute id', '/etc/passwd'),
    id('an id with a zero byte', 'bak\u0000er'),
    id('an id with a line end', 'bak\ner'),
    id('an id of 300 letters', 'x'.repeat(300)),
    id('an id that Windows keeps for a device', 'con'),
    id('an id with a full stop at its end', 'baker.'),
    id('an id with a space at its end', 'baker '),
    id('an id that is empty', ''),
    role('a folder called `con`', 'con'),
    role('a folder with a space at its end', 'cook '),
    role('a folder with a line end in its name', 'co\nok'),
    role('a folder with an escape sequence in its name', `co${clear}ok`),
    role('a folder with a control sequence of one character', `co${csi}ok`),
    role('a folder whose name turns round', `co${bidi}ok`),
    role('a folder with a name of 255 letters', 'x'.repeat(255)),
    role('a folder called `--force`', '--force'),
    {
      name: 'a role called `con` that is whole',
      files: () => ({
        'roles/con/role.yaml': bakerRole.replace('id: baker', 'id: con'),
        'roles/con/en.yaml': bakerCell,
      }),
      code: 2,
    },
    pattern('`--name ../{role}.{ext}`', '../{role}.{ext}'),
    pattern('`--name` that is absolute', '/tmp/{role}.{ext}'),
    pattern('`--name` that climbs out in the middle', 'a/../../{role}.{ext}'),
    pattern('`--name` that climbs out with backslashes', '..\\..\\{role}.{ext}'),
    pattern('`--name` on a drive', 'C:\\{role}.{ext}'),
    pattern('`--name` on a share', '\\\\server\\share\\{role}.{ext}'),
    pattern('`--name` with a stream of NTFS', '{role}.docx:evil.{ext}'),
    pattern('`--name CON.{ext}`', 'CON.{ext}'),
    pattern('`--name nul`', 'nul'),
    pattern('`--name com1.{role}.{ext}`', 'com1.{role}.{ext}'),
    pattern('`--name` with a device as a folder', 'aux/{role}.{ext}'),
    pattern('`--name` with a full stop at its end', '{role}.'),
    pattern('`--name` with a space at its end', '{role} '),
    pattern('`--name` of 300 characters', `${'x'.repeat(300)}.{ext}`),
    {
      ...ending(0, pattern('`--name` of 250 characters', `${'x'.repeat(245)}.{ext}`)),
      mayWrite: /^build\/(?:x{245}\.docx|\.jd-build\.json)$/,
    },
    pattern('`--name` of 100 Cyrillic letters and 100 more', `${'\u0436'.repeat(200)}.{ext}`),
    pattern('`--name` with an escape sequence', `{role}${clear}.{ext}`),
    pattern('`--name` with a line end', '{role}\n.{ext}'),
    pattern('`--name` that turns round', `{role}${bidi}.{ext}`),
    pattern('`--name` with a zero byte', '{role}\u0000.{ext}'),
    pattern('`--name .jd-build.json`', '.jd-build.json'),
    pattern('`--name` with an unknown value', '{title}.{ext}'),
    pattern('`--name` that is empty', ''),
    pattern('`--name .`', '.'),
    pattern('`--name` with a `*`', '*.{ext}'),
    command('`jd new ../cook`', 'new', '../cook', '-l', 'en'),
    command('`jd new /etc/cook`', 'new', '/etc/cook', '-l', 'en'),
    command('`jd new con`', 'new', 'con', '-l', 'en'),
    command('`jd new common`', 'new', 'common', '-l', 'en'),
    command('`jd new` with 300 letters', 'new', 'x'.repeat(300), '-l', 'en'),
  ],
}
