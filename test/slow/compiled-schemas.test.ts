import { beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { openBakery } from '../support/bakery.ts'
import { assertBuilt, program } from '../support/program.ts'
import { runTool } from '../support/tool.ts'
import type { Workspace } from '../support/workspace.ts'

beforeAll(assertBuilt)

const files = [
  'jd.yaml',
  'roles/baker/role.yaml',
  'roles/baker/en.yaml',
  'roles/confectioner/confirmed.json',
  'roles/common/library.yaml',
  'locales/languages/en/language.yaml',
  'locales/languages/en/words.yaml',
  'locales/languages/en/positions.yaml',
  'locales/languages/en/terms.yaml',
  'locales/languages/en/checks.yaml',
  'locales/languages/en/changes.yaml',
  'locales/jurisdictions/GB/jurisdiction.yaml',
  'locales/jurisdictions/GB/en.yaml',
]

/** Every value that stands right below the top made of another kind, one misspelt key, one key too many. */
function broken(workspace: Workspace, file: string): string {
  const good = workspace.files().includes(file) ? (parse(workspace.read(file)) as Record<string, unknown>) : {}
  const kinds = Object.entries(good).map(([key, value]) => [key, typeof value === 'object' ? 7 : [value, value]])
  return stringify({ ...Object.fromEntries(kinds), nonsense: true, titel: 'x', clausez: {} })
}

const check = ['check', '--date', '2026-11-21', '--reporter', 'json']

test.each(files)('the schemas in the bundle say of %s what the schemas say', { timeout: 120_000 }, async (file) => {
  const workspace = openBakery()
  workspace.write(file, broken(workspace, file))
  const { code, stdout } = await workspace.run(...check)
  expect(JSON.parse(stdout).summary.errors).toBeGreaterThan(0)
  const ofTheProgram = runTool(process.execPath, [program, ...check], { cwd: workspace.folder })
  expect({ code: ofTheProgram.code, report: JSON.parse(ofTheProgram.stdout) }).toEqual({
    code,
    report: JSON.parse(stdout),
  })
})
