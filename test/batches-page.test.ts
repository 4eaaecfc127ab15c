import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { progressBar } from '../src/cli/progress-line.ts'
import { guild } from './support/guild.ts'
import { openWorkspace, type Workspace } from './support/workspace.ts'

const page = readFileSync('docs/batches.md', 'utf8')

const blocksOf = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)

const yamlOf = (file: string) => parse(blocksOf('yaml').find((block) => block.startsWith(`# ${file}\n`)) ?? '')

const scriptWith = (words: string): string => blocksOf('sh').find((block) => block.includes(words)) ?? ''

type Words = readonly string[]
type Environment = Readonly<Record<string, string>>

/** What a shell gives to `npx`, call by call, when it runs a script of the page. */
function callsOf(script: string, env: Environment = {}): readonly Words[] {
  const { folder } = openWorkspace()
  const log = path.join(folder, 'calls')
  const npx = `#!${process.execPath}
require('node:fs').appendFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv.slice(2)) + '\\n')\n`
  mkdirSync(path.join(folder, 'bin'))
  writeFileSync(path.join(folder, 'bin', 'npx'), npx, { mode: 0o755 })
  const PATH = `${path.join(folder, 'bin')}:${process.env.PATH}`
  const { status, stderr } = spawnSync('sh', ['-euc', script], { encoding: 'utf8', env: { PATH, ...env } })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Words)
}

const numbers = (count: number, first = 1): readonly number[] => Array.from({ length: count }, (_, at) => first + at)

/** Each of some environments has one call of `jobdesc`. */
const callIn = (script: string, environments: readonly Environment[]): readonly Words[] =>
  environments.map((env) => {
    const [call = [], ...more] = callsOf(script, env)
    expect(more).toEqual([])
    return call
  })

const documentsIn = (workspace: Workspace) =>
  Object.fromEntries(
    workspace
      .files('build')
      .filter((name) => name.endsWith('.docx'))
      .map((name) => [name, Buffer.from(workspace.bytes(name)).toString('base64')]),
  )

/** Runs the calls side by side in one folder, and holds what they make against what one run makes. */
async function expectWhole(calls: readonly Words[]) {
  expect(calls).toHaveLength(4)
  const parts = openWorkspace(guild(3))
  const runs = calls.map(([no, program, command = '', ...argv]) => {
    expect([no, program, command]).toEqual(['--no', 'jobdesc', 'build'])
    return parts.run(command, ...argv.map((word) => (word === '/documents' ? 'build' : word)))
  })
  const outcomes = await Promise.all(runs)
  expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(calls.map(() => ({ code: 0, stderr: '' })))
  const whole = openWorkspace(guild(3))
  await whole.run('build', '--lang', 'all')
  expect(Object.keys(documentsIn(whole))).toHaveLength(6)
  expect(documentsIn(parts)).toEqual(documentsIn(whole))
  const made = outcomes.flatMap(({ stdout }) => stdout.trim().split('\n')).filter((line) => line !== '')
  expect(new Set(made).size).toBe(made.length)
}

describe('each recipe makes the whole', { timeout: 120_000 }, () => {
  test('GitLab', async () => {
    const { documents } = yamlOf('.gitlab-ci.yml')
    const env = (index: number) => ({ CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(documents.parallel) })
    await expectWhole(callIn(documents.script.join('\n'), numbers(documents.parallel).map(env)))
  })

  test('GitHub Actions', async () => {
    const { build } = yamlOf('.github/workflows/documents.yml').jobs
    const step = build.steps.find(({ run = '' }: { run?: string }) => run.includes('build'))
    expect(step.env).toEqual({ PART: `\${{ matrix.part }}`, PARTS: `\${{ strategy.job-total }}` })
    const { part } = build.strategy.matrix as { part: readonly number[] }
    const environments = part.map((one) => ({ PART: String(one), PARTS: String(part.length) }))
    await expectWhole(callIn(step.run, environments))
  })

  test('Kubernetes', async () => {
    const { completions, template } = yamlOf('job.yaml').spec
    const [{ command, args, env }] = template.spec.containers
    expect(command).toEqual(['sh', '-c'])
    expect(env).toEqual([{ name: 'PARTS', value: String(completions) }])
    // Kubernetes replaces `$(NAME)` of its own accord, and leaves alone what names no variable.
    expect([...args[0].matchAll(/\$\((\w+)\)/g)]).toEqual([])
    const index = (at: number) => ({ JOB_COMPLETION_INDEX: String(at), PARTS: env[0].value })
    await expectWhole(callIn(args[0], numbers(completions, 0).map(index)))
  })

  test.each([1, 0, 7])('Slurm, ids from %i', async (first) => {
    const script = scriptWith('#SBATCH')
    expect(script).toContain('--array=1-4\n')
    const env = (id: number) => ({
      SLURM_ARRAY_TASK_ID: String(id),
      SLURM_ARRAY_TASK_MIN: String(first),
      SLURM_ARRAY_TASK_COUNT: '4',
      SLURM_CPUS_PER_TASK: '2',
    })
    await expectWhole(callIn(script, numbers(4, first).map(env)))
  })

  test('a shell', async () => {
    await expectWhole(callsOf(scriptWith('xargs')))
  })
})

test('the parts that it shows are those that jd makes', { timeout: 60_000 }, async () => {
  const [block = ''] = blocksOf('console')
  const commands = block.split(/^\$ npx jd /m).slice(1)
  expect(commands).toHaveLength(3)
  for (const command of commands) {
    const [line = '', ...output] = command.split('\n')
    const { code, stdout, stderr } = await openWorkspace().run(...line.split(' '))
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: output.join('\n'), stderr: '' })
  }
})

test('one command for one machine', { timeout: 60_000 }, async () => {
  const [, , ...argv] = callsOf(scriptWith('--jobs 4'))[0] ?? []
  expect(await openWorkspace(guild(3)).run(...argv)).toMatchObject({ code: 0, stderr: '' })
})

test('the bar that it shows is the one that jd draws', () => {
  const bar = progressBar({ done: 480, total: 2400, what: 'documents', elapsed: 6760 }, 90)
  expect(blocksOf('text')).toEqual([`${bar}\n`])
})

test('every page that it points to is there', () => {
  const targets = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => `docs/${target}`)
  expect(targets.filter((target) => !existsSync(target))).toEqual([])
})
