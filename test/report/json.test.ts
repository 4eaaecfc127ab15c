import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { json } from '../../src/report/json.ts'
import type { Report } from '../../src/report/reporter.ts'
import { built, mistake, options, reportOf } from './sample-report.ts'

const printed = (report: Report): string => json.results(report, options)

test('exactly the fields of the contract, in its order', () => {
  const full: Diagnostic = { help: 'Write it', expected: ['y'], ...mistake }
  expect(printed({ ...reportOf(full), built: [built] })).toBe(
    `${JSON.stringify(
      {
        built: [
          {
            role: 'baker',
            lang: 'en',
            jurisdiction: 'GB',
            format: 'docx',
            path: 'build/baker.en.docx',
            sha256: 'ab'.repeat(32),
            bytes: 1234,
            cached: false,
          },
        ],
        diagnostics: [
          {
            severity: 'error',
            rule: 'text/placeholder',
            message: 'Nothing fills `{{x}}`',
            file: 'roles/baker/en.yaml',
            line: 2,
            column: 9,
            endLine: 2,
            endColumn: 14,
            expected: ['y'],
            help: 'Write it',
          },
        ],
        summary: { errors: 1, warnings: 0, notes: 0, files: 7 },
        skipped: [],
      },
      null,
      2,
    )}\n`,
  )
})

test('what is not known is left out; what a diagnostic carries besides is not printed', () => {
  const bare = { severity: 'note', rule: 'cli/usage', message: 'So it is', secret: 1 } as const
  expect(JSON.parse(printed(reportOf(bare)))).toEqual({
    diagnostics: [{ severity: 'note', rule: 'cli/usage', message: 'So it is' }],
    summary: { errors: 0, warnings: 0, notes: 1, files: 7 },
    skipped: [],
  })
})

test('what was not run is listed, with its two fields', () => {
  const skipped = [{ rule: 'text/spelling', reason: 'There is no Hunspell', secret: 1 }]
  expect(JSON.parse(printed({ ...reportOf(), skipped })).skipped).toEqual([
    { rule: 'text/spelling', reason: 'There is no Hunspell' },
  ])
})

test('the order of the diagnostics is kept', () => {
  const rules = ['b', 'a', 'c']
  const report = reportOf(...rules.map((rule) => ({ ...mistake, rule })))
  expect(JSON.parse(printed(report)).diagnostics.map(({ rule }: Diagnostic) => rule)).toEqual(rules)
})

test('stdout holds one object and stderr nothing, without any colour', () => {
  const report = reportOf(mistake)
  expect(json.machine).toBe(true)
  expect(json.problems(report, options)).toBe('')
  expect(printed(report)).not.toContain(String.fromCharCode(27))
  expect(printed(report).endsWith('}\n')).toBe(true)
})

test('control characters of a message are escaped', () => {
  const nasty = { ...mistake, message: `Found \u001b[2J\u0000` }
  expect(printed(reportOf(nasty))).toContain('Found \\u001b[2J\\u0000')
})
