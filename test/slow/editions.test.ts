import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runTool } from '../support/tool.ts'

beforeAll(assertBuilt)

const workspace = temporaryFolder()
const role = 'account-manager'
const cell = path.join(workspace, 'roles', role, 'et.yaml')

/** What a process of its own writes, with this cache. */
function built(cache: string): Buffer {
  const argv = [program, 'build', role, '--lang', 'et', '--force', '--quiet']
  const run = runTool(process.execPath, argv, { cwd: workspace, env: { XDG_CACHE_HOME: cache } })
  expect(run).toMatchObject({ code: 0, stderr: '' })
  return readFileSync(path.join(workspace, `build/${role}.et.docx`))
}

test('an edition that takes from the one before what is the same has the same bytes as one made anew', {
  timeout: 120_000,
}, () => {
  cpSync(path.join('roles', role), path.join(workspace, 'roles', role), { recursive: true })
  const cache = temporaryFolder()
  const first = built(cache)
  expect(built(cache)).toEqual(first)
  const words = readFileSync(cell, 'utf8')
  // The first clause is another one, so that all bookmarks behind it are numbered by another process.
  const edits = [words.replace('klien', 'ost'), words.replaceAll('klien', 'ost'), words]
  const editions = edits.map((text) => {
    writeFileSync(cell, text)
    const edition = built(cache)
    expect(edition).toEqual(built(temporaryFolder()))
    return edition
  })
  expect(editions[0]).not.toEqual(first)
  expect(editions[1]).not.toEqual(editions[0])
  expect(editions[2]).toEqual(first)
})
