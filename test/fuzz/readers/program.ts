import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { buildTemplate } from '../../support/build-template.ts'
import { pngOf } from '../../support/pictures.ts'
import { englishLetterhead } from '../../support/sample-templates.ts'
import { type Outside, runIn } from '../../support/workspace.ts'
import { type Change, textOf } from '../change.ts'
import { anyByteChange } from '../change-bytes.ts'
import { type Files, withFolder } from '../on-disk.ts'
import { ranWrongly } from '../ran-wrongly.ts'
import type { Reader } from '../reader.ts'
import { texts } from '../seed-files.ts'
import { bakerFiles, wordFilesOfOurs } from '../word-seeds.ts'
import { anyPictureChange, pictureSeeds } from './picture.ts'
import { anyTableChange, tableSeeds } from './table.ts'
import { templateSeeds } from './template.ts'
import { anyWordFileChange } from './word-file.ts'
import { anyYamlText } from './yaml.ts'

const settings = `organisation: { name: The Bakery, logo: logo.png }
jurisdiction: EE
languages: [en, et]
agreedBy: [managing-director]
out: build
template: letter.docx
`

const confirmed = '{"et":{"duties.keep-oven":{"source":"dd262cd96991","on":"2026-11-21","reason":"Read"}}}\n'

/** A small workspace in which every kind of file stands that a command reads. */
const workspace: Files = {
  ...bakerFiles,
  'jd.yaml': settings,
  'logo.png': pngOf(3, 2),
  'letter.docx': buildTemplate(englishLetterhead),
  'staff.csv': 'name,role\nMari Maasikas,baker\nJüri Õun,baker\n',
  'roles/baker/confirmed.json': confirmed,
  'locales/languages/et/words.yaml': 'labels: { name: nimi }\n',
  'build/.jd-build.json': `{"format":1,"files":{"baker.en.txt":"${'0'.repeat(64)}","gone.txt":"${'1'.repeat(64)}"}}\n`,
  'build/baker.en.txt': 'Somebody worked here\n',
  'package.json': '{ "name": "bakery", "private": true }\n',
}

/** A command over the workspace in which one file is spoiled. */
interface Way {
  readonly name: string
  /** The file that is spoiled; absent where the input is no file. */
  readonly file?: string
  readonly seeds: Reader['seeds']
  readonly anyChange: fc.Arbitrary<Change>
  readonly asksFor?: Reader['asksFor']
  readonly share?: number
  readonly argv: (input: string) => readonly string[]
  readonly outside?: (input: string) => Outside
}

const role = texts(bakerFiles['roles/baker/role.yaml'] ?? '')
const cell = texts(bakerFiles['roles/baker/en.yaml'] ?? '', bakerFiles['roles/baker/et.yaml'] ?? '')
const yaml = (file: string, seeds: readonly Uint8Array[]): Pick<Way, 'file' | 'seeds' | 'anyChange'> => ({
  file,
  seeds: () => seeds,
  anyChange: anyYamlText,
})
const roleFile = yaml('roles/baker/role.yaml', role)
const cellFile = yaml('roles/baker/en.yaml', cell)
const settingsFile = yaml('jd.yaml', texts(settings))
const confirmedFile = yaml('roles/baker/confirmed.json', texts(confirmed))
const always =
  (...argv: readonly string[]) =>
  () =>
    argv
const json = ['--reporter', 'json'] as const
const table: Pick<Way, 'file' | 'seeds' | 'anyChange'> = {
  file: 'staff.csv',
  seeds: () => tableSeeds,
  anyChange: anyTableChange,
}
const template: Pick<Way, 'file' | 'seeds' | 'anyChange'> = {
  file: 'letter.docx',
  seeds: templateSeeds,
  anyChange: anyWordFileChange,
}
const wordFile: Pick<Way, 'file' | 'seeds' | 'anyChange'> = {
  file: 'given.docx',
  seeds: wordFilesOfOurs,
  anyChange: anyWordFileChange,
}

/** What the command line itself says: no argument can hold NUL. */
const word = (input: string): string => input.replaceAll('\0', '')

/** A person's lines as a terminal hands them over: its own keys never arrive. */
const linesTyped = (input: string): readonly string[] => input.replace(/[^\P{Cc}\n]/gu, '').split('\n')
const typed = fc.oneof(
  anyByteChange([',', '=', '.', '\n', '{', 'EE', 'et', 'en', '1', 'managing-director', 'organisation.name=']),
)

/** Something that the command line says. */
const said = (name: string, argv: (word: string) => readonly string[], ...sound: readonly string[]): Way => ({
  name,
  seeds: () => texts(...sound),
  anyChange: typed,
  argv: (input) => argv(word(input)),
})

const ways: readonly Way[] = [
  { name: 'build-role', ...roleFile, argv: always('build', 'baker', '-l', 'all', '--format', 'md', ...json) },
  { name: 'build-role-docx', ...roleFile, argv: always('build', '--set', 'template=null', '-l', 'en') },
  { name: 'build-cell', ...cellFile, argv: always('build', '--format', 'txt,json,html', '--out', 'build/x') },
  { name: 'build-bilingual', ...cellFile, argv: always('build', '--bilingual', 'et,en', '--format', 'html', ...json) },
  {
    name: 'build-settings',
    ...settingsFile,
    share: 2,
    argv: always('build', 'baker', '-l', 'et', '-o', 'build', '--complete', '--reporter', 'sarif'),
  },
  { name: 'build-settings-docx', ...settingsFile, argv: always('build', '-o', 'build', ...json) },
  {
    name: 'build-template',
    ...template,
    share: 2,
    argv: always('build', '-l', 'en', '--template', 'letter.docx', '--reporter', 'junit'),
  },
  {
    name: 'build-staff',
    ...table,
    asksFor: (bytes) => textOf(bytes).split('\n').length,
    share: 2,
    argv: always('build', '-l', 'et', '--format', 'txt', '--staff', 'staff.csv', '--per-person', ...json),
  },
  {
    name: 'build-picture',
    file: 'logo.png',
    seeds: () => pictureSeeds,
    anyChange: anyPictureChange,
    argv: always('build', '-l', 'en', '--format', 'html'),
  },
  {
    name: 'build-list-of-outputs',
    file: 'build/.jd-build.json',
    seeds: () => texts(String(workspace['build/.jd-build.json'])),
    anyChange: anyYamlText,
    argv: always('build', '-l', 'en', '--format', 'txt', ...json),
  },
  {
    name: 'build-package',
    ...yaml('package.json', texts('{ "name": "bakery" }', '{"name":"jobdesc"}')),
    argv: always('build', '-l', 'en', '--format', 'md', ...json),
  },
  {
    name: 'build-words',
    ...yaml('locales/languages/et/words.yaml', texts('labels: { name: nimi }\n')),
    argv: always('build', '-l', 'et', '--format', 'md', '--reporter', 'github'),
  },
  { name: 'check-role', ...roleFile, argv: always('check', '--reporter', 'sarif') },
  { name: 'check-cell', ...cellFile, argv: always('check', ...json) },
  { name: 'check-settings', ...settingsFile, argv: always('check', '--strict') },
  { name: 'check-confirmed', ...confirmedFile, argv: always('check', '-l', 'et', '--reporter', 'junit') },
  { name: 'diff-role', ...roleFile, argv: always('diff', 'old', '--format', 'json') },
  { name: 'diff-old-role', ...yaml('old/roles/baker/role.yaml', role), argv: always('diff', 'old', '-l', 'en') },
  { name: 'diff-cell', ...cellFile, argv: always('diff', 'old', '--format', 'html', ...json) },
  { name: 'diff-redline', ...cellFile, argv: always('diff', 'old', '--format', 'docx', '-l', 'en', '-o', 'build') },
  {
    name: 'diff-acquaintance',
    ...table,
    argv: always('diff', 'old', '--format', 'docx', '-o', 'build', '-l', 'et', '--acquaintance', 'staff.csv'),
  },
  { name: 'list-role', ...roleFile, argv: always('list', ...json) },
  { name: 'list-confirmed', ...confirmedFile, argv: always('list') },
  { name: 'show-cell', ...cellFile, argv: always('show', 'baker', '-l', 'en') },
  { name: 'confirm', ...confirmedFile, argv: always('confirm', 'baker', '-l', 'et') },
  { name: 'new-from-role', ...roleFile, argv: always('new', 'confectioner', '--from', 'baker') },
  { name: 'verify', ...wordFile, share: 3, argv: always('verify', 'given.docx') },
  { name: 'verify-json', ...wordFile, argv: always('verify', 'given.docx', ...json) },
  {
    name: 'setting',
    seeds: () =>
      texts(
        'organisation.name=Bakery',
        'approval={ position: managing-director }',
        'overrides.baker.parameters.loaves=3',
        'jurisdiction=GB',
      ),
    anyChange: typed,
    share: 2,
    argv: (input) => ['build', '-l', 'en', '--format', 'txt', '-o', 'build/x', '--set', word(input)],
  },
  {
    name: 'pattern',
    seeds: () => texts('{role}.{lang}.{ext}', '{version}/{role}.{ext}', '{lang}-{jurisdiction}-{role}.{ext}'),
    anyChange: typed,
    argv: (input) => ['build', '-l', 'en', '--format', 'txt', '-o', 'build/x', `--name=${word(input)}`],
  },
  said('languages', (word) => ['build', '--format', 'txt', '-o', 'build/x', '-l', word], 'en', 'et,en', 'all'),
  said(
    'countries',
    (word) => ['build', '--format', 'txt', '-o', 'build/x', '-l', 'en', '-j', word],
    'EE',
    'GB,EE',
    'all',
  ),
  said('formats', (word) => ['build', '-o', 'build/x', '-l', 'en', '--format', word], 'txt', 'md,html'),
  said('two-languages', (word) => ['build', '--format', 'txt', '-o', 'build/x', '--bilingual', word], 'et,en', 'en,et'),
  said('shard', (word) => ['build', '--format', 'txt', '-o', 'build/x', '--shard', word], '1/2', '2/2', '1/1'),
  said('jobs', (word) => ['build', '--format', 'txt', '-o', 'build/x', '--jobs', word], '1', '2'),
  said('role-of-build', (word) => ['build', '--format', 'txt', '-o', 'build/x', '-l', 'en', '--', word], 'baker'),
  said('name-of-new-role', (word) => ['new', '-l', 'en', '--', word], 'confectioner', 'pastry-cook-2'),
  said('day', (word) => ['check', '-l', 'en', '--date', word], '2026-11-21', '2028-02-29'),
  said('release', (word) => ['diff', '-l', 'en', '--', word], 'old', 'v1.0.0', 'old..old', 'HEAD~1'),
  said('clause', (word) => ['confirm', 'baker', '-l', 'et', '--clause', word], 'duties.keep-oven'),
  said('reason', (word) => ['confirm', 'baker', '-l', 'et', '--reason', word], 'Read it'),
  said(
    'command',
    (word) => word.split(' '),
    'build',
    'verify letter.docx',
    'help list',
    '--version',
    'schema role',
    'completion bash',
  ),
  {
    ...said(
      'epoch',
      () => ['build', '--format', 'json', '-o', 'build/x', '-l', 'en'],
      '1700000000',
      '0',
      '253402300799',
    ),
    outside: (input) => ({ env: { SOURCE_DATE_EPOCH: word(input) } }),
  },
  {
    name: 'answers',
    seeds: () => texts('The Bakery\nEE\net,en\nmanaging-director\n\n\n', '\n\n\n\n\n\n'),
    anyChange: typed,
    share: 2,
    argv: always('init', '--workspace', 'old'),
    outside: (input) => ({ terminal: true, answers: linesTyped(input) }),
  },
]

const withInput = (file: string | undefined, bytes: Uint8Array): Files =>
  file === undefined ? workspace : { ...workspace, [file]: bytes }

/** A whole run of the program as a user has it, in a folder of its own. */
const runOf = ({ name, file, seeds, anyChange, asksFor, share = 1, argv, outside }: Way): Reader => ({
  name,
  extension: file === undefined ? 'txt' : path.extname(file).slice(1) || 'json',
  seeds,
  anyChange,
  ...(asksFor ? { asksFor } : {}),
  share,
  read: async (bytes) => {
    const files = withInput(file, bytes)
    return withFolder(files, async (folder) => {
      const input = textOf(bytes)
      const words = argv(input)
      const outcome = await runIn(folder, words, outside?.(input) ?? {})
      return ranWrongly({ argv: words, outcome, folder, before: files, input, shelfText })
    })
  },
})

const shelfText = (file: string): string | undefined =>
  file.startsWith('builtin:') ? textOf(readFileSync(file.slice('builtin:'.length))) : undefined

export const programReaders: readonly Reader[] = ways.map(runOf)
