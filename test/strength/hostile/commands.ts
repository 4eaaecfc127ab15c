import { baker } from '../../support/baker.ts'
import { runGit } from '../../support/git-repository.ts'
import { inside } from './run-try.ts'
import { bidi, clear, csi } from './signs.ts'
import { ending, type Files, type Tries, type Try } from './try.ts'

const files = (): Files => baker

const command = (name: string, ...argv: readonly string[]): Try => ({ name, files, argv, code: 2 })

const reference = (name: string, ...argv: readonly string[]): Try => ({
  name,
  files,
  prepare: ({ folder }) => {
    const workspace = `${folder}/${inside}`
    runGit(workspace, ['init', '--quiet'])
    runGit(workspace, ['add', '--all'])
    runGit(workspace, ['commit', '--quiet', '--message', 'x'])
    runGit(workspace, ['tag', 'v1'])
  },
  argv,
  code: 2,
})

export const commands: Tries = {
  page: 'commands',
  title: 'Command lines and releases',
  tries: [
    command('a command with an escape sequence', `bu${clear}ild`),
    command('an option with an escape sequence', 'build', `--fo${clear}rce`),
    command('a role with an escape sequence', 'build', `bak${clear}er`),
    command('a role with a control sequence of one character', 'build', `bak${csi}er`),
    command('a role that turns round', 'build', `bak${bidi}er`),
    command('a role with a line end', 'build', 'bak\ner'),
    command('a role of a million letters', 'build', 'x'.repeat(1_000_000)),
    command('a language with an escape sequence', 'build', '-l', `en${clear}`),
    command('a language of a million letters', 'build', '-l', 'x'.repeat(1_000_000)),
    command('100,000 languages', 'build', '-l', 'xx,'.repeat(100_000)),
    command('a format with an escape sequence', 'build', '--format', `docx${clear}`),
    command('a reporter with an escape sequence', 'build', '--reporter', `json${clear}`),
    command('a file with an escape sequence that is not there', 'verify', `x${clear}.docx`),
    ending(0, command('a path that climbs out', 'check', '../../../etc/passwd')),
    command('a path with an escape sequence that is not there', 'check', `x${clear}.yaml`),
    command('`--set` without a value', 'build', '--set', 'organisation'),
    command('`--set` with an alias bomb', 'build', '--set', `organisation=${'&a [*a,'.repeat(100)}`),
    command('`--set` 1,000 keys deep', 'build', '--set', `${'a.'.repeat(1000)}b=x`),
    command('`--set` with a list 100,000 deep', 'build', '--set', `organisation=${'['.repeat(100_000)}`),
    command('`--set` of two megabytes', 'build', '--set', `organisation.name=${'x'.repeat(2_000_000)}`),
    command('`--set` with an escape sequence', 'build', '--set', `organisation.name=Old${clear}Mill`),
    command('`--set` with half a surrogate pair', 'build', '--set', 'organisation.name="\\ud800"'),
    command('`--set` that turns words round', 'build', '--set', `organisation.name=Old ${bidi}Mill`),
    command('`--set` with a second document', 'build', '--set', 'organisation.name=x\n---\nout: ../../x'),
    command('`--set` with a logo that climbs out', 'build', '--set', 'organisation.logo=../outside/logo.png'),
    command('`--date` that is none', 'check', '--date', '2026-02-30'),
    command('`--date` with an escape sequence', 'check', '--date', `2026${clear}`),
    command('`--author` with an escape sequence', 'diff', '.', '--format', 'docx', '--author', `x${clear}`),
    command('`--author` with a non-character', 'diff', '.', '--format', 'docx', '--author', 'x\uffff'),
    command('`--date` of a diff in the year 999999', 'diff', '.', '--format', 'docx', '--date', '+999999-01-01'),
    reference('a ref that begins with `-`', 'diff', '--', '-v1'),
    reference('a ref that is an option of git', 'diff', '--', '--output=x'),
    reference('a ref that runs a program', 'diff', '--', '--upload-pack=touch x'),
    reference('a ref with a line end', 'diff', 'v1\nv2'),
    reference('a ref with an escape sequence', 'diff', `v1${clear}`),
    reference('a ref of a file in a release', 'diff', 'v1:roles/baker/role.yaml'),
    reference('a ref that is a search', 'diff', ':/x'),
    reference('a ref with a time', 'diff', 'v1@{yesterday}'),
    reference('a ref that is a range of three dots', 'diff', 'v1...v1'),
    reference('a ref of 100,000 letters', 'diff', 'v'.repeat(100_000)),
    reference('a ref that is not there', 'diff', 'v2'),
    reference('`--against` that begins with `-`', 'check', '--against', '--output=x'),
  ],
}
