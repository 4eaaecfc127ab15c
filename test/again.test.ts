import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from '../src/cli/read-sources.ts'
import type { World } from '../src/cli/world.ts'
import { again, type CompileRequest, compile, openLibrary, openLoader } from '../src/index.ts'
import { baker, bakerCell, bakerRole } from './support/baker.ts'
import { openWorkspace } from './support/workspace.ts'

const variation = {
  'roles/night-baker/role.yaml': `format: 1
id: night-baker
extends: baker
version: 1.0.0
released: 2026-11-21
status: draft
category: clerk
sourceLanguage: en
languages: [en]
sections:
  duties: { add: [lock-door] }
`,
  'roles/night-baker/en.yaml': `title: { nominative: night baker, indefinite: a night baker, definite: the night baker, possessive: the night baker’s }
clauses: { duties: { lock-door: locks the door } }
`,
}

const silent = { write: () => {}, isTerminal: false }
const world: World = {
  cwd: '',
  shelf: process.cwd(),
  version: '0.0.0-test',
  env: {},
  today: () => '2026-11-21',
  onInterrupt: () => () => {},
  watch: () => ({ watch: () => {}, close: () => {} }),
  stopwatch: () => () => 0,
  processors: () => 1,
  startWorker: () => Promise.reject(new Error('Nothing is rendered here')),
  stdout: silent,
  stderr: silent,
}

/** One save after the other: file and content; `null` deletes. */
const saves: readonly (readonly [name: string, content: string | null, touched: readonly string[]])[] = [
  ['roles/baker/en.yaml', bakerCell.replace('hot', 'warm'), ['baker', 'night-baker']],
  ['roles/night-baker/en.yaml', variation['roles/night-baker/en.yaml'].replace('locks', 'bolts'), ['night-baker']],
  ['roles/baker/role.yaml', bakerRole.replace('loaves: 3', 'loaves: 9'), ['baker', 'night-baker']],
  ['roles/baker/en.yaml', 'title: [', ['baker', 'night-baker']],
  ['roles/baker/en.yaml', bakerCell, ['baker', 'night-baker']],
  ['roles/night-baker/et.yaml', 'title: {}\n', []],
  ['locales/languages/en/words.yaml', 'headings: { duties: Tasks }\n', ['baker', 'night-baker']],
  ['locales/jurisdictions/GB/en.yaml', 'headings: { duties: Work }\n', ['baker', 'night-baker']],
  ['locales/languages/en/words.yaml', null, ['baker', 'night-baker']],
  ['roles/miller/role.yaml', bakerRole.replace('id: baker', 'id: miller'), ['baker', 'night-baker']],
  ['roles/baker', null, ['baker', 'night-baker']],
]

test('after every save each document is what a compiler gives that knows nothing, and only those touched are made', () => {
  const workspace = openWorkspace({ ...baker, ...variation, 'jd.yaml': 'jurisdiction: GB\n' })
  const open = (load?: ReturnType<typeof openLoader>) =>
    openLibrary(readSources({ ...world, cwd: workspace.folder }, workspace.folder), 'error', load)
  const made: string[] = []
  const load = openLoader()
  const compileAgain = again(
    (library, request: CompileRequest) => {
      made.push(request.role)
      return compile(library, request)
    },
    ({ role }) => role,
    ({ document }) => document !== undefined,
  )
  const requests = ['baker', 'night-baker'].map((role) => ({ role, language: 'en', jurisdiction: 'GB', workspace: {} }))
  const compare = () => {
    const [library, fresh] = [open(load), open()]
    for (const request of requests) {
      const { document, diagnostics } = compileAgain(library, request)
      const expected = compile(fresh, request)
      expect({ document, diagnostics }).toEqual({ document: expected.document, diagnostics: expected.diagnostics })
    }
    return made.splice(0)
  }
  expect(compare()).toEqual(['baker', 'night-baker'])
  expect(compare()).toEqual([])
  for (const [name, content, touched] of saves) {
    if (content === null) rmSync(path.join(workspace.folder, name), { recursive: true })
    else workspace.write(name, content)
    expect([name, compare()]).toEqual([name, touched])
  }
})
