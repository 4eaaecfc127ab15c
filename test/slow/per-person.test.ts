import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runTool } from '../support/tool.ts'

const folder = temporaryFolder()

beforeAll(assertBuilt)

/** Builds a document for each of so many people; the most memory that it had, in KiB. */
function peakFor(people: number): number {
  const names = Array.from({ length: people }, (_, index) => `Person ${index}\n`)
  writeFileSync(path.join(folder, `${people}.csv`), names.join(''))
  const argv = ['build', 'account-manager', '-l', 'et', '--staff', `${people}.csv`, '--per-person', '-o', `${people}`]
  const script = `process.argv = [process.argv[0], 'jd', ...${JSON.stringify([...argv, '--quiet'])}]
    process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS)))
    import(${JSON.stringify(pathToFileURL(program).href)})`
  const { code, stdout } = runTool(process.execPath, ['-e', script], { cwd: folder })
  expect(code).toBe(0)
  return Number(stdout)
}

test('a thousand people take hardly more memory than a hundred', { timeout: 600_000 }, () => {
  const [hundred, thousand] = [peakFor(100), peakFor(1000)]
  expect(readdirSync(path.join(folder, '1000')).filter((name) => name.endsWith('.docx'))).toHaveLength(1002)
  expect(thousand).toBeLessThan(1.5 * hundred)
})
