import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '../../bench/figures.js'
import { assertBuilt } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runTool } from '../support/tool.ts'

const folder = temporaryFolder()
const bench = (...argv: readonly string[]) => runTool(process.execPath, ['bench/index.js', ...argv])

interface Report {
  readonly results: readonly { readonly suite: string; readonly rows: readonly Row[] }[]
}

beforeAll(assertBuilt)

describe('npm run bench', { timeout: 600_000 }, () => {
  test('measures every row, prints it, and writes it as JSON', () => {
    const out = path.join(folder, 'bench.json')
    const { code, stdout, stderr } = bench(
      '--rounds',
      '1',
      '--sizes',
      'small',
      '--only',
      'commands,memory',
      '--out',
      out,
    )
    expect(stderr).toBe('commands …\nmemory …\n')
    expect(code).toBe(0)
    const { results } = JSON.parse(readFileSync(out, 'utf8')) as Report
    expect(results.map(({ suite }) => suite)).toEqual(['commands', 'memory'])
    const rows = results.flatMap((suite) => suite.rows)
    expect(rows.filter(({ median, mebibytes, absent }) => !((median ?? mebibytes ?? 0) > 0) && !absent)).toEqual([])
    expect(rows.filter(({ name }) => !stdout.includes(`| ${name} | `))).toEqual([])
    expect(stdout).toMatch(/\n\d+ of \d+ limits kept/)
  })

  test('names a peer that is not installed', () => {
    const { code, stdout } = bench('--rounds', '1', '--sizes', 'small', '--only', 'shelf', '--peers', folder)
    expect(stdout).toContain('| not installed: npm install --prefix <folder> docxtemplater pizzip')
    expect(code).toBe(0)
  })

  test.each([
    ['--only', 'nothing'],
    ['--rounds', 'many'],
    ['--sizes', 'huge'],
  ])('%s %s is told how it is used', (...argv) => {
    const { code, stdout, stderr } = bench(...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--only <suites>')
  })
})
