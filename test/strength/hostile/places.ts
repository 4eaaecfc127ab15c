import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { baker, bakerCell, bakerEstonian, bakerRole } from '../../support/baker.ts'
import { pngOf } from '../../support/pictures.ts'
import type { Workspace } from '../../support/workspace.ts'
import { cell, role, withSettings } from './baker-with.ts'
import { inside } from './run-try.ts'
import { ending, type Files, type Tries, type Try } from './try.ts'

type Prepare = (workspace: Workspace) => void

const at = ({ folder }: Workspace, name: string): string => path.join(folder, inside, name)

/** A link in the place of whatever is there; the target is relative to the folder of the link, or absolute. */
const link =
  (name: string, target: string): Prepare =>
  (workspace) => {
    rmSync(at(workspace, name), { recursive: true, force: true })
    mkdirSync(path.dirname(at(workspace, name)), { recursive: true })
    symlinkSync(target, at(workspace, name))
  }

/** A pipe to which nobody writes, in the place of whatever is there. */
const pipe =
  (name: string): Prepare =>
  (workspace) => {
    rmSync(at(workspace, name), { recursive: true, force: true })
    mkdirSync(path.dirname(at(workspace, name)), { recursive: true })
    spawnSync('mkfifo', [at(workspace, name)])
  }

const folder =
  (name: string): Prepare =>
  (workspace) => {
    rmSync(at(workspace, name), { recursive: true, force: true })
    mkdirSync(at(workspace, name), { recursive: true })
  }

const both =
  (...steps: readonly Prepare[]): Prepare =>
  (workspace) =>
    steps.forEach((step) => void step(workspace))

const logo = (file: string): Files => ({
  ...withSettings(`organisation:\n  logo: ${JSON.stringify(file)}\n`),
  'logo.png': pngOf(5, 5),
})
const template = (file: string): Files => withSettings(`out: build\ntemplate: ${JSON.stringify(file)}\n`)
const init = ['init', '-l', 'en', '-j', 'GB'] as const
const own = (): Files => baker
const settled = (): Files => withSettings('status: approved\n')

const tried = (name: string, files: () => Files, prepare?: Prepare, argv?: readonly string[]): Try => ({
  name,
  files,
  ...(prepare ? { prepare } : {}),
  ...(argv ? { argv } : {}),
  code: 1,
})

/** What was to be written before stays; the next `jd init` adds what is missing. */
const unfinished = (name: string, prepare: Prepare): Try => ({
  ...ending(
    2,
    tried(name, () => ({ 'x.txt': '' }), prepare, init),
  ),
  mayWrite: /^(?:jd\.yaml|roles\/README\.md|\.jd\/schemas\/[a-z-]+\.schema\.json)$/,
})

export const places: Tries = {
  page: 'places',
  title: 'Links, pipes, devices and folders',
  tries: [
    tried('a cell that is a link out of the workspace', own, link(cell, '../../../outside/en.yaml')),
    tried('a role.yaml that is a link to /etc/passwd', own, link(role, '/etc/passwd')),
    tried('a jd.yaml that is a link out of the workspace', settled, link('jd.yaml', '../outside/jd.yaml')),
    tried(
      'a folder of a role that is a link out of the workspace',
      settled,
      both(link('roles/baker', '../../outside/baker'), ({ write }) => {
        write('outside/baker/role.yaml', bakerRole)
        write('outside/baker/en.yaml', bakerCell)
      }),
    ),
    tried(
      'the same, asked for by name',
      settled,
      both(link('roles/baker', '../../outside/baker'), ({ write }) => {
        write('outside/baker/role.yaml', bakerRole)
        write('outside/baker/en.yaml', bakerCell)
      }),
      ['build', 'baker'],
    ),
    tried(
      '`roles` that is a link out of the workspace',
      settled,
      both(link('roles', '../outside/roles'), ({ write }) => {
        write('outside/roles/baker/role.yaml', bakerRole)
        write('outside/roles/baker/en.yaml', bakerCell)
      }),
    ),
    tried('a library that is a link out of the workspace', settled, link('roles/common', '../../outside')),
    ending(
      0,
      tried(
        'words of a language that are a link out of the workspace',
        settled,
        both(
          ({ write }) => write('outside/language.yaml', 'id: xx\n'),
          link('locales/languages/xx', '../../../outside'),
        ),
      ),
    ),
    ending(
      0,
      tried(
        'a folder of a role that is a link inside the workspace',
        () => ({ 'jd.yaml': '', 'shared/role.yaml': bakerRole, 'shared/en.yaml': bakerCell, 'roles/README': '' }),
        link('roles/baker', '../shared'),
      ),
    ),
    tried('a cell that is a link to itself', own, link(cell, 'en.yaml')),
    tried(
      'two cells that are links to each other',
      own,
      both(link(cell, 'et.yaml'), link('roles/baker/et.yaml', 'en.yaml')),
    ),
    ending(0, tried('a folder of a role that is a link to itself', settled, link('roles/cook', 'cook'))),
    ending(0, tried('a folder of a role that is a link to `roles`', settled, link('roles/cook', '../roles'))),
    tried('a role.yaml that is a link to nothing', own, link(role, 'nowhere.yaml')),
    tried('a jd.yaml that is a link to nothing', settled, link('jd.yaml', 'nowhere.yaml')),
    tried('a role.yaml that is a folder', own, folder(role)),
    tried('a cell that is a folder', own, folder(cell)),
    tried('a jd.yaml that is a folder', settled, folder('jd.yaml')),
    tried('a confirmed.json that is a folder', own, folder('roles/baker/confirmed.json'), ['check']),
    ending(
      2,
      tried('`roles` that is a file', () => ({ 'jd.yaml': '', roles: 'baker' })),
    ),
    ending(
      2,
      tried('`locales` that is a file', () => ({ ...baker, locales: 'en' })),
    ),
    tried('a role.yaml that is a pipe', own, pipe(role)),
    tried('a cell that is a pipe', own, pipe(cell)),
    tried('a jd.yaml that is a pipe', settled, pipe('jd.yaml')),
    tried('a jd.yaml that is a link to /dev/zero', settled, link('jd.yaml', '/dev/zero')),
    tried('a cell that is a link to /dev/random', own, link(cell, '/dev/random')),
    tried('a logo that is /etc/passwd', () => logo('/etc/passwd')),
    tried('a logo that climbs out', () => logo('../outside/logo.png')),
    tried('a logo that climbs out behind a folder', () => logo('roles/../../outside/logo.png')),
    tried('a logo that climbs out with backslashes', () => logo('..\\outside\\logo.png')),
    tried('a logo that is a URL', () => logo('https://example.org/logo.png')),
    tried('a logo that is a file: URL', () => logo('file:///etc/passwd')),
    tried('a logo that is a data: URL', () => logo('data:image/png;base64,iVBORw0KGgo=')),
    tried('a logo that is a share of Windows', () => logo('\\\\server\\share\\logo.png')),
    tried('a logo on a drive', () => logo('C:\\logo.png')),
    tried('a logo that is /dev/zero', () => logo('/dev/zero')),
    tried('a logo that is a link to /dev/zero', () => logo('logo.png'), link('logo.png', '/dev/zero')),
    tried(
      'a logo that is a link out of the workspace',
      () => logo('logo.png'),
      both(({ write }) => write('outside/logo.png', pngOf(5, 5)), link('logo.png', '../outside/logo.png')),
    ),
    tried('a logo that is a pipe', () => logo('logo.png'), pipe('logo.png')),
    tried('a logo that is a folder', () => logo('roles')),
    tried('a logo with a name of 300 characters', () => logo(`${'x'.repeat(300)}.png`)),
    tried('a logo with a zero byte in its name', () => logo('logo\u0000.png')),
    tried('a template that is /etc/passwd', () => template('/etc/passwd')),
    tried('a template that climbs out', () => template('../outside/letter.docx')),
    tried('a template that is a URL', () => template('https://example.org/letter.docx')),
    tried('a template that is a link to /dev/zero', () => template('letter.docx'), link('letter.docx', '/dev/zero')),
    tried('a template that is a pipe', () => template('letter.docx'), pipe('letter.docx')),
    tried('a template that is a folder', () => template('roles')),
    ending(2, tried('`--template /dev/zero`', own, undefined, ['build', '--template', '/dev/zero'])),
    ending(2, tried('`--template` with a pipe', own, pipe('letter.docx'), ['build', '--template', 'letter.docx'])),
    ending(2, tried('`--template` with a folder', own, undefined, ['build', '--template', 'roles'])),
    ending(2, tried('`--staff /dev/zero`', own, undefined, ['build', '--staff', '/dev/zero'])),
    ending(2, tried('`--staff /dev/null`', own, undefined, ['build', '--staff', '/dev/null'])),
    ending(2, tried('`--staff` with a pipe', own, pipe('staff.csv'), ['build', '--staff', 'staff.csv'])),
    ending(2, tried('`--staff` with a folder', own, undefined, ['build', '--staff', 'roles'])),
    ending(2, tried('`jd verify /dev/zero`', own, undefined, ['verify', '/dev/zero'])),
    ending(2, tried('`jd verify` of a pipe', own, pipe('x.docx'), ['verify', 'x.docx'])),
    ending(2, tried('`jd verify` of a folder', own, undefined, ['verify', 'roles'])),
    ending(2, tried('`jd verify` of a link to itself', own, link('x.docx', 'x.docx'), ['verify', 'x.docx'])),
    ending(
      2,
      tried('`jd diff` with a file', () => ({ ...baker, 'x.txt': 'x' }), undefined, ['diff', 'x.txt']),
    ),
    ending(
      2,
      tried('`jd diff` with a folder without roles', () => ({ ...baker, 'old/x': '' }), undefined, ['diff', 'old']),
    ),
    ending(2, tried('`jd diff` with a folder that is not there', own, undefined, ['diff', 'old'])),
    ending(0, tried('`jd diff` of a folder with itself', own, undefined, ['diff', '.', '.'])),
    tried(
      '`jd diff` with a folder whose role.yaml is a pipe',
      own,
      both(({ write }) => write(`${inside}/old/${cell}`, bakerCell), pipe(`old/${role}`)),
      ['diff', 'old'],
    ),
    ending(2, tried('`jd diff` with a pipe', own, pipe('old'), ['diff', 'old'])),
    ending(2, tried('`jd diff /dev/zero`', own, undefined, ['diff', '/dev/zero'])),
    ending(
      2,
      tried('`--workspace` with a file', () => ({ ...baker, 'x.txt': 'x' }), undefined, [
        'build',
        '--workspace',
        'x.txt',
      ]),
    ),
    ending(2, tried('`--workspace /dev`', own, undefined, ['build', 'baker', '--workspace', '/dev'])),
    {
      ...ending(0, tried('`--out` through a link out of the workspace', own, link('build', '../outside'))),
      mayWrite: /^(?:build|outside)\/(?:baker\.en\.docx|\.jd-build\.json)$/,
    },
    ending(
      2,
      tried('`--out` that is a file', () => ({ ...baker, build: 'x' })),
    ),
    ending(2, tried('`--out` that is a link to itself', own, link('build', 'build'))),
    ending(2, tried('`--out /dev/null`', own, undefined, ['build', '--out', '/dev/null'])),
    ending(2, tried('an output whose place is a pipe', own, pipe('build/baker.en.docx'))),
    ending(2, tried('an output whose place is a folder', own, folder('build/baker.en.docx'))),
    tried(
      'an output whose place is a link to a file outside',
      own,
      link('build/baker.en.docx', '../../outside/en.yaml'),
    ),
    ending(
      0,
      tried('the same with `--force`', own, link('build/baker.en.docx', '../../outside/en.yaml'), ['build', '--force']),
    ),
    ending(2, tried('an output whose place is a link to /dev/zero', own, link('build/baker.en.docx', '/dev/zero'))),
    ending(0, tried('a list of outputs that is a pipe', own, pipe('build/.jd-build.json'))),
    {
      ...ending(2, tried('a list of outputs that is a folder', own, folder('build/.jd-build.json'))),
      // The list could not be written: what it was to say stays in the journal of the run.
      mayWrite: /^build\/(?:baker\.en\.docx|\.jd-[^/]*\.journal\.tmp)$/,
    },
    ending(
      0,
      tried('a list of outputs that is 50 MB of nonsense', () => ({
        ...baker,
        'build/.jd-build.json': Buffer.alloc(50 * 2 ** 20, '{"files":{'),
      })),
    ),
    ending(
      0,
      tried('a list of outputs with other types', () => ({
        ...baker,
        'build/.jd-build.json': '{"files":["x",{"__proto__":1}]}',
      })),
    ),
    ending(
      2,
      tried(
        '`jd init` where jd.yaml is a link out',
        () => ({ 'x.txt': '' }),
        link('jd.yaml', '../outside/jd.yaml'),
        init,
      ),
    ),
    unfinished('`jd init` where .gitignore is a pipe', pipe('.gitignore')),
    unfinished('`jd init` where .gitignore is a link to /dev/zero', link('.gitignore', '/dev/zero')),
    unfinished('`jd init` where the copy of a schema is a pipe', pipe('.jd/schemas/role.schema.json')),
    ending(
      2,
      tried('`jd new` where roles is a link out', settled, link('roles', '../outside'), ['new', 'cook', '-l', 'en']),
    ),
    ending(
      1,
      tried(
        '`jd confirm` where confirmed.json is a link out',
        () => ({ ...baker, [role]: bakerRole.replace('[en]', '[en, et]'), 'roles/baker/et.yaml': bakerEstonian }),
        link('roles/baker/confirmed.json', '../../../outside/en.yaml'),
        ['confirm', 'baker', '-l', 'et'],
      ),
    ),
  ],
}
