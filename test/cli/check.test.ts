import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CheckReport, openBakery, reportOf } from '../support/bakery.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

/** A text with one part changed; that the part is there is a matter of the test. */
function change(workspace: Workspace, file: string, from: string, to: string): void {
  expect(workspace.read(file)).toContain(from)
  workspace.write(
    file,
    workspace.read(file).replace(from, () => to),
  )
}

const baker = 'roles/baker/en.yaml'
const confectioner = 'roles/confectioner/en.yaml'

/** `rule file:line`, the whole of what a run reports. */
const places = ({ diagnostics }: CheckReport): string[] =>
  diagnostics.map(({ rule, file, line }) => `${rule} ${file}:${line}`)

describe('what a run says', () => {
  test('nothing found: one line, exit 0, and what was not run', async () => {
    const { code, stdout, stderr } = await openBakery().run('check', '--date', '2026-11-21')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^2 roles checked in \d+ files, nothing found\n$/),
    })
    expect(stderr).toBe(
      'not run: law/unchecked: 1 cited statute does not say when it was last looked up\n' +
        'not run: version/not-raised: no release was named with --against\n',
    )
  })

  test('a warning alone does not fail, but with --strict it does', async () => {
    const workspace = openBakery()
    change(workspace, baker, 'orders flour', 'orders "strong" flour')
    expect(await workspace.run('check')).toMatchObject({ code: 0 })
    expect(await workspace.run('check', '--strict')).toMatchObject({ code: 1 })
  })

  test('a note never fails', async () => {
    const workspace = openBakery()
    change(workspace, 'roles/confectioner/confirmed.json', 'duties.bake', 'duties.bakes')
    expect(await workspace.run('check', '--strict')).toMatchObject({ code: 0 })
  })

  test('an error fails, at its line and column, with the source line and a caret', async () => {
    const workspace = openBakery()
    change(workspace, baker, 'orders flour', 'orders fl\u043eur')
    const { code, stderr } = await workspace.run('check')
    expect(code).toBe(1)
    expect(stderr).toContain('roles/baker/en.yaml:14:25 error `fl\u043eur` mixes Latin and Cyrillic letters')
    expect(stderr).toContain('    order-flour: orders fl\u043eur\n     |                         ^^^^^\n')
  })

  test('several files at once, sorted by file and line', async () => {
    const workspace = openBakery()
    change(workspace, confectioner, 'bakes buns', 'bakes  buns')
    change(workspace, baker, 'orders flour', '3. orders  flour')
    change(workspace, 'roles/baker/role.yaml', 'substitutedBy: named-person\n', '')
    expect(places(await reportOf(workspace))).toEqual([
      'text/number roles/baker/en.yaml:14',
      'text/typography roles/baker/en.yaml:14',
      'form/substitution roles/baker/role.yaml:1',
      'text/typography roles/confectioner/en.yaml:11',
    ])
  })

  test.each(['github', 'sarif', 'junit', 'json'])('%s has stdout to itself and names the rule', async (reporter) => {
    const workspace = openBakery()
    change(workspace, baker, 'orders flour', 'orders "strong" flour')
    const { stdout, stderr } = await workspace.run('check', '--reporter', reporter)
    expect(stdout).toContain('text/typography')
    expect(stderr).toBe('')
  })

  test('SARIF lists every rule with its reason, found or not', async () => {
    const { stdout } = await openBakery().run('check', '--reporter', 'sarif')
    const [{ tool, results }] = JSON.parse(stdout).runs
    expect(results).toEqual([])
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('law/discrimination')
    expect(tool.driver.rules.length).toBeGreaterThan(45)
  })
})

describe('what is looked at', () => {
  const withTwoFaults = (): Workspace => {
    const workspace = openBakery()
    change(workspace, baker, 'orders flour', 'orders  flour')
    change(workspace, confectioner, 'bakes buns', 'bakes  buns')
    return workspace
  }

  test.each([
    [['roles/baker/en.yaml'], ['text/typography roles/baker/en.yaml:14']],
    [['roles/baker/role.yaml'], ['text/typography roles/baker/en.yaml:14']],
    [['roles/confectioner'], ['text/typography roles/confectioner/en.yaml:11']],
    [['baker'], ['text/typography roles/baker/en.yaml:14']],
    [['jd.yaml'], ['text/typography roles/baker/en.yaml:14', 'text/typography roles/confectioner/en.yaml:11']],
    [
      ['roles/baker/en.yaml', 'roles/confectioner/sv.yaml'],
      ['text/typography roles/baker/en.yaml:14', 'text/typography roles/confectioner/en.yaml:11'],
    ],
  ])('%j touches those roles alone', async (paths, expected) => {
    expect(places(await reportOf(withTwoFaults(), ...paths))).toEqual(expected)
  })

  test('a file that is no part of a workspace is passed over, as hooks name any', async () => {
    const workspace = withTwoFaults()
    workspace.write('README.md', 'no role')
    expect(places(await reportOf(workspace, 'README.md'))).toEqual([])
  })

  test('a role that another extends is checked with its heirs', async () => {
    const workspace = openBakery()
    workspace.write(
      'roles/pastry-cook/role.yaml',
      'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\nsubstitutedBy: nobody-here\n',
    )
    expect(places(await reportOf(workspace, 'roles/baker/en.yaml'))).toEqual([
      'role/unknown-position roles/pastry-cook/role.yaml:5',
    ])
  })

  test('a role beside it is not judged, nor are its words read for doubles', async () => {
    const workspace = openBakery()
    change(workspace, baker, 'orders flour', 'bakes bread, up to {{parameters.loaves}} loaves in one shift')
    expect(places(await reportOf(workspace))).toEqual([`text/duplicate ${baker}:14`])
    expect(places(await reportOf(workspace, 'roles/confectioner'))).toEqual([])
  })

  test('a role of the shelf that extends one of the workspace is not judged there', async () => {
    const workspace = openBakery()
    workspace.write('roles/contract-specialist/role.yaml', readFileSync('roles/contract-specialist/role.yaml', 'utf8'))
    for (const language of ['en', 'et', 'ru', 'sq', 'sv', 'uk']) {
      const cell = `roles/contract-specialist/${language}.yaml`
      workspace.write(cell, readFileSync(cell, 'utf8'))
    }
    const files = (await reportOf(workspace, 'roles/contract-specialist')).diagnostics.map(({ file }) => file)
    expect(files.filter((file) => file?.startsWith('builtin:'))).toEqual([])
  })

  test.each([
    [['roles/bakker/en.yaml'], 'There is no file or folder `roles/bakker/en.yaml`'],
    [['bakker'], 'There is no role `bakker`'],
    [['--date', '2026-02-30'], '--date is `2026-02-30`, expected a day such as 2026-11-21'],
    [['--date', 'tomorrow'], '--date is `tomorrow`'],
  ])('%j is a mistake of the command line', async (argv, message) => {
    const { code, stderr } = await openBakery().run('check', ...argv)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })

  test('a workspace is not told of the words of the shelf', async () => {
    const workspace = openBakery()
    workspace.write('locales/languages/en/terms.yaml', 'forbidden:\n  - { phrase: safety*, use: care }\n')
    expect(places(await reportOf(workspace))).toEqual([])
    change(workspace, baker, 'orders flour', 'orders flour for safety')
    expect(places(await reportOf(workspace))).toEqual(['term/approved roles/baker/en.yaml:14'])
  })

  test('files of the workspace that no document is made of are read too', async () => {
    const workspace = openBakery()
    workspace.write('locales/jurisdictions/EE/et.yaml', 'labelz: {}\n')
    workspace.write('roles/baker/et.yaml', 'title: 1\n')
    expect(places(await reportOf(workspace))).toEqual([
      'schema locales/jurisdictions/EE/et.yaml:1',
      'schema roles/baker/et.yaml:1',
    ])
  })
})

describe('how strictly', () => {
  const found = async (settings: string, ...argv: string[]) => {
    const workspace = openBakery()
    workspace.write('jd.yaml', `rules: { ${settings} }\n`)
    change(workspace, baker, 'orders flour', 'orders  flour')
    const { code, stdout } = await workspace.run('check', '--reporter', 'json', ...argv)
    const { diagnostics, skipped } = JSON.parse(stdout) as CheckReport
    return { code, diagnostics: diagnostics.map(({ rule, severity }) => `${rule} ${severity}`), skipped }
  }

  test.each([
    ['text/typography: error', 1, ['text/typography error']],
    ['text/typography: note', 0, ['text/typography note']],
    ['text/typography: off', 0, []],
  ])('%s', async (settings, code, diagnostics) => {
    expect(await found(settings)).toMatchObject({ code, diagnostics })
  })

  test('a rule that is off is listed as not run', async () => {
    const { skipped } = await found('text/typography: off')
    expect(skipped).toContainEqual({ rule: 'text/typography', reason: 'it is off in jd.yaml' })
  })

  test('--set does the same for one run', async () => {
    const { diagnostics } = await found('text/length: off', '--set', 'rules={ text/typography: error }')
    expect(diagnostics).toEqual(['text/typography error'])
  })
})

describe('one finding in one place', () => {
  const ignoring = async (comment: string, words: string): Promise<string[]> => {
    const workspace = openBakery()
    change(workspace, baker, '    order-flour: orders flour', `    ${comment}\n    order-flour: ${words}`)
    return places(await reportOf(workspace))
  }

  test('is silenced by a comment on the line before, with a reason', async () => {
    expect(await ignoring('# jd-ignore text/typography: as on the sack', 'orders  flour')).toEqual([])
  })

  test('each comment silences one, and comments may stand in a row', async () => {
    expect(await ignoring('# jd-ignore text/typography: as on the sack', 'orders  white  flour')).toEqual([
      'text/typography roles/baker/en.yaml:15',
    ])
    const two = '# jd-ignore text/typography: as on the sack\n    # jd-ignore text/typography: and again'
    expect(await ignoring(two, 'orders  white  flour')).toEqual([])
  })

  test('a comment speaks of its own rule alone', async () => {
    expect(await ignoring('# jd-ignore text/number: as on the sack', 'orders  flour')).toEqual([
      'rules/unused-ignore roles/baker/en.yaml:14',
      'text/typography roles/baker/en.yaml:15',
    ])
  })

  test('words that only look like a comment silence nothing', async () => {
    for (const comment of ['# see jd-ignore text/typography: as on the sack', '# jd-ignore text/typography as on it']) {
      expect(await ignoring(comment, 'orders  flour')).toEqual(['text/typography roles/baker/en.yaml:15'])
    }
  })

  test('thousands of comments take no longer than as many lines', async () => {
    const workspace = openBakery()
    const many = '    # jd-ignore text/number: as on the sack\n'.repeat(20_000)
    change(workspace, baker, '    order-flour:', `${many}    order-flour:`)
    const since = process.cpuUsage()
    const { diagnostics } = await reportOf(workspace)
    expect(diagnostics.length).toBe(20_000)
    expect(process.cpuUsage(since).user / 1e6).toBeLessThan(10)
  })

  test('a part of the check does not know which comments are in use', async () => {
    const workspace = openBakery()
    change(workspace, baker, '    order-flour:', '    # jd-ignore text/number: as on the sack\n    order-flour:')
    const report = await reportOf(workspace, 'roles/baker')
    expect(places(report)).toEqual([])
    expect(report.skipped).toContainEqual({ rule: 'rules/unused-ignore', reason: 'only a part was checked' })
  })
})

test('law is held against the day of --date, today where none is named', async () => {
  const workspace = openBakery()
  workspace.write('locales/jurisdictions/GB/jurisdiction.yaml', 'statutes:\n  hsw: { validTo: 2026-12-31 }\n')
  expect(places(await reportOf(workspace))).toEqual([])
  const later = await workspace.run('check', '--date', '2027-01-01', '--reporter', 'json')
  expect(places(JSON.parse(later.stdout) as CheckReport)).toEqual([
    'law/expired locales/jurisdictions/GB/jurisdiction.yaml:2',
  ])
})

test('the shelf itself is sound in every language: no finding at all, strictly', async () => {
  const { code, stdout } = await openWorkspace().run('check', '--strict', '--date', '2026-11-21', '--reporter', 'json')
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] })
  expect(code).toBe(0)
})
