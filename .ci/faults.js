// Does the program harm in every way that test/slow/faults*.test.ts knows, and prints a table of what came of it:
// node .ci/faults.js [--times 100] [--out docs/strength/faults.md] [words of a test's name…]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '100' }, out: { type: 'string' } },
  allowPositionals: true,
})

const introduction = `<!-- Printed by \`node .ci/faults.js --times ${values.times} --out docs/strength/faults.md\`. -->
# What faults do to \`jd\`

Each fault is done to the real program, \`bin/jd.js\`. *Tries*: how often; where the moment is drawn, it is drawn over the
duration of a whole run, from a seed that stands in the test. *Met*: how many of these found the program at work; the
others came too late, or there was room enough. Whatever is not named here is a failure: in every try each output that
exists is byte for byte one that an undisturbed run gives (the old one or the new one, never a part), nothing half-written
is left after the next run, the next run ends with exit code 0 and leaves the very files and the list of an undisturbed
one, and no run ends with exit code 3.

Repeat all of it with \`npm run build && node .ci/faults.js --times ${values.times}\`, one row with words of its name behind
that. CI tries signals 20 times and the rest a fifth as often: \`npm run test:slow\`. Disks of their own and other users
need root on Linux; where they cannot be had, the row says \`skipped\`.`

const folder = mkdtempSync(path.join(tmpdir(), 'jd-faults-'))
try {
  const results = path.join(folder, 'results.json')
  const { status } = run(results)
  const page = pageOf(JSON.parse(readFileSync(results, 'utf8')))
  process.stdout.write(page)
  if (values.out) writeFileSync(values.out, page)
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(results) {
  const argv = ['vitest', 'run', 'test/slow/faults', '--testTimeout=240000']
  const named = positionals.length > 0 ? ['-t', positionals.join(' ')] : []
  return spawnSync(
    'npx',
    [...argv, ...named, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
    {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, FAULT_TRIES: values.times },
    },
  )
}

function pageOf({ testResults }) {
  const rows = testResults
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, assertionResults }) => assertionResults.map((one) => rowOf(path.basename(name), one)))
  const head = '| fault | tries | met | result | test |\n|---|---:|---:|---|---|\n'
  const machine = `Node ${process.version}, ${cpus().length} processors, ${process.platform}`
  return `${introduction}\n\n${machine}.\n\n${head}${rows.join('\n')}\n`
}

function rowOf(file, { title, ancestorTitles, status, meta }) {
  const { tries = 1, hits } = meta?.fault ?? {}
  const about = ancestorTitles.at(-1)
  const isNamed = about === undefined || title.startsWith(about)
  const fault = `${isNamed ? '' : `${about}: `}${title.replaceAll("'", '')}`.replaceAll('|', '\\|')
  const result = { passed: 'nothing lost', failed: '**failed**' }[status] ?? 'skipped'
  return `| ${fault} | ${result === 'skipped' ? 0 : tries} | ${hits ?? ''} | ${result} | \`${file}\` |`
}
