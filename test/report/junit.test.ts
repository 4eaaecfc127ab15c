import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { junit } from '../../src/report/junit.ts'
import type { Report } from '../../src/report/reporter.ts'
import { at, descendants, elements, parseXml, textContent, type XmlElement } from '../support/parse-xml.ts'
import { built, mistake, options, reportOf } from './sample-report.ts'

const xmlOf = (report: Report): XmlElement => parseXml(junit.results(report, options))

const casesOf = (report: Report): readonly XmlElement[] => descendants(xmlOf(report), 'testcase')

const inFile = (file: string, details: Partial<Diagnostic> = {}): Diagnostic => ({
  ...mistake,
  place: { file, line: 2, column: 9, endLine: 2, endColumn: 14 },
  ...details,
})

const usage: Diagnostic = { severity: 'error', rule: 'cli/usage', message: 'Unknown option' }
const skipped = [{ rule: 'text/spelling', reason: 'There is no Hunspell' }]

test.each(['error', 'warning'] as const)('a finding of severity %s is a failed test case', (severity) => {
  expect(casesOf(reportOf({ ...mistake, severity, help: 'Write it' }))).toEqual([
    {
      name: 'testcase',
      attributes: {
        classname: 'roles/baker/en.yaml',
        name: 'text/placeholder 2:9',
        file: 'roles/baker/en.yaml',
      },
      children: [
        {
          name: 'failure',
          attributes: { type: 'text/placeholder', message: 'Nothing fills `{{x}}`' },
          children: ['Nothing fills `{{x}}`\nWrite it\nroles/baker/en.yaml:2:9'],
        },
      ],
    },
  ])
})

test('a note is a passed one that says it', () => {
  const [one] = casesOf(reportOf({ ...mistake, severity: 'note' }))
  expect(elements(one!).map(({ name }) => name)).toEqual(['system-out'])
  expect(textContent(one!)).toContain('Nothing fills `{{x}}`')
})

test('what was not run is a skipped one', () => {
  const [, one] = casesOf({ ...reportOf(mistake), skipped })
  expect(one).toMatchObject({ attributes: { classname: 'jd check', name: 'text/spelling' } })
  expect(at(one, 'skipped')).toEqual({
    name: 'skipped',
    attributes: { message: 'There is no Hunspell' },
    children: ['There is no Hunspell'],
  })
})

test.each<[string, Report, string]>([
  ['check', reportOf(), 'jd check'],
  ['build', { ...reportOf(), built: [built] }, 'jd build'],
])('a %s without findings is one passed test case', (_, report, name) => {
  expect(casesOf(report)).toEqual([{ name: 'testcase', attributes: { classname: name, name }, children: [] }])
})

test('a suite per file and one for what has none, each with its counts', () => {
  const report = {
    ...reportOf(
      usage,
      inFile('b.yaml'),
      inFile('a.yaml', { severity: 'warning' }),
      inFile('b.yaml', { severity: 'note', rule: 'text/stale' }),
    ),
    skipped,
  }
  const root = xmlOf(report)
  const counts = ({ attributes }: XmlElement) => ({ ...attributes })
  expect(counts(root)).toEqual({ name: 'jd', tests: '5', failures: '3', errors: '0', skipped: '1' })
  expect(elements(root).map(counts)).toEqual([
    { name: 'jd check', tests: '2', failures: '1', errors: '0', skipped: '1' },
    { name: 'b.yaml', tests: '2', failures: '1', errors: '0', skipped: '0' },
    { name: 'a.yaml', tests: '1', failures: '1', errors: '0', skipped: '0' },
  ])
  for (const suite of elements(root)) {
    expect(String(elements(suite).length)).toBe(suite.attributes.tests)
    for (const { attributes } of elements(suite)) expect(attributes.classname).toBe(suite.attributes.name)
  }
})

test('several findings of a rule at one place keep names of their own', () => {
  const names = casesOf(reportOf(mistake, { ...mistake, message: 'b' }, inFile('a.yaml'), mistake)).map(
    ({ attributes }) => attributes.name,
  )
  expect(names).toEqual([
    'text/placeholder 2:9',
    'text/placeholder 2:9 (2)',
    'text/placeholder 2:9 (3)',
    'text/placeholder 2:9',
  ])
})

test('a file that is not on disk is named but not linked', () => {
  const [one] = casesOf(reportOf(inFile('builtin:roles/common/en.yaml')))
  expect(one!.attributes).toEqual({ classname: 'builtin:roles/common/en.yaml', name: 'text/placeholder 2:9' })
})

describe('text that would break the document', () => {
  const hostile = ']]> & <b> "x" \'y\' \u0000\u001b\ufffe\ud800\u0085 \tä\n😀'
  const cleaned = ']]> & <b> "x" \'y\'  \tä\n😀'

  test('arrives, without what XML cannot carry', () => {
    const [finding, omission] = casesOf({
      ...reportOf({ ...mistake, rule: hostile, message: hostile, help: hostile }),
      skipped: [{ rule: 'a', reason: hostile }],
    })
    const failure = at(finding, 'failure')
    expect(failure?.attributes).toEqual({ type: cleaned, message: cleaned })
    expect(textContent(failure!)).toBe(`${cleaned}\n${cleaned}\nroles/baker/en.yaml:2:9`)
    expect(at(omission, 'skipped')?.attributes.message).toBe(cleaned)
  })

  test('in the name of a file', () => {
    expect(casesOf(reportOf(inFile('a"&<\u0001.yaml')))[0]?.attributes.file).toBe('a"&<.yaml')
  })
})

test('stdout has the document and stderr nothing', () => {
  expect(junit.machine).toBe(true)
  expect(junit.problems(reportOf(mistake), options)).toBe('')
  expect(junit.results(reportOf(mistake), options)).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n.*<\/testsuites>\n$/s,
  )
})
