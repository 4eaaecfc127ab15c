import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { pretty } from '../../src/report/pretty.ts'
import { built, mistake, options, reportOf } from './sample-report.ts'

const told = (line: string | undefined, diagnostics: readonly Diagnostic[] = [mistake], colour = false): string =>
  pretty.problems(reportOf(...diagnostics), { ...options, colour, sourceLine: () => line })

/** The mistake between these columns of line 2. */
const between = (column: number, endColumn: number, endLine = 2): Diagnostic => ({
  ...mistake,
  place: { file: 'a.yaml', line: 2, column, endLine, endColumn },
})

test('place, sentence, line, caret, what to do, totals', () => {
  const help = 'Words may name {{parameters.x}}'
  expect(told('  bake: {{x}} bread', [{ ...mistake, help }])).toBe(`\
roles/baker/en.yaml:2:9 error Nothing fills \`{{x}}\` text/placeholder
  2 |   bake: {{x}} bread
    |         ^^^^^
  Words may name {{parameters.x}}

1 error
`)
})

describe('the caret', () => {
  /** What stands above the carets; tabs count as one character in both lines. */
  function underlined(line: string, diagnostic: Diagnostic): string {
    const [, source = '', carets = ''] = told(line, [diagnostic]).split('\n')
    const start = carets.indexOf('^')
    expect(carets.slice(start)).toMatch(/^\^+$/)
    expect(carets.length).toBeLessThanOrEqual(source.length)
    expect(carets.slice(0, start).replace(/[^\t]/g, ' ')).toBe(source.slice(0, start).replace(/[^\t]/g, ' '))
    return source.slice(start, carets.length)
  }

  test.each<[string, string, Diagnostic, string]>([
    ['words', '  bake: bread', between(9, 14), 'bread'],
    ['after tabs', '\t\tbake:\tbread', between(9, 14), 'bread'],
    ['other alphabets', 'ключ: їжак', between(7, 11), 'їжак'],
    ['the first character', 'bake', between(1, 2), 'b'],
    ['what goes on in the next line', 'bake: |', between(7, 5, 3), '|'],
    ['what goes on in the next line, from a word on', 'a: [b,', between(4, 2, 4), '[b,'],
    ['no more than the line has', 'a: b', between(4, 99), 'b'],
  ])('stands under %s', (_name, line, diagnostic, expected) => {
    expect(underlined(line, diagnostic)).toBe(expected)
  })

  test.each([
    ['an empty stretch', between(3, 3)],
    ['the end of the line', between(5, 5)],
  ])('is one at %s', (_name, diagnostic) => {
    expect(told('a: b', [diagnostic]).match(/\^+/g)).toEqual(['^'])
  })

  test('stands right under lines with long numbers', () => {
    const place = { file: 'a.yaml', line: 1234, column: 4, endLine: 1234, endColumn: 5 }
    expect(
      told('a: b', [{ ...mistake, place }])
        .split('\n')
        .slice(1, 3),
    ).toEqual(['  1234 | a: b', '       |    ^'])
  })
})

test.each([undefined, '', '   '])('without a line to show (%j) there is no excerpt', (line) => {
  expect(told(line).split('\n')).toEqual([
    'roles/baker/en.yaml:2:9 error Nothing fills `{{x}}` text/placeholder',
    '',
    '1 error',
    '',
  ])
})

test('a problem without a place', () => {
  expect(told('unasked', [{ severity: 'error', rule: 'cli/usage', message: 'Unknown option' }])).toBe(
    'error Unknown option cli/usage\n\n1 error\n',
  )
})

describe('colour', () => {
  const esc = String.fromCharCode(27)

  test('none without a terminal', () => {
    expect(told('  bake: {{x}}')).not.toContain(esc)
  })

  test('on a terminal it adds nothing but colour', () => {
    const coloured = told('  bake: {{x}}', [mistake], true)
    expect(coloured).toContain(`${esc}[31m`)
    expect(coloured.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(told('  bake: {{x}}'))
  })

  test('nothing that an author wrote reaches the terminal as a command', () => {
    const nasty = `${esc}[2J\u0007\u009b`
    const text = told(`bake: ${nasty}`, [{ ...mistake, message: `Found ${nasty}`, help: `Delete ${nasty}` }])
    for (const character of nasty.replace('[2J', '')) expect(text).not.toContain(character)
    expect(text).toContain('Found \uFFFD[2J')
  })
})

test.each([
  [['error'], '1 error'],
  [['error', 'error'], '2 errors'],
  [['warning'], '1 warning'],
  [['note', 'note'], '2 notes'],
  [['note', 'error', 'warning', 'error'], '2 errors, 1 warning, 1 note'],
] as const)('totals of %j', (severities, expected) => {
  const text = told(
    undefined,
    severities.map((severity) => ({ ...mistake, severity })),
  )
  expect(text.trimEnd().split('\n').at(-1)).toBe(expected)
})

test('nothing wrong, nothing said', () => {
  expect(told('a: b', [])).toBe('')
})

describe('what was not run', () => {
  const skipped = [
    { rule: 'text/spelling', reason: 'There is no Hunspell' },
    { rule: 'role/version', reason: `There is no ref ${String.fromCharCode(27)}[2J` },
  ]
  const lines = 'not run: text/spelling: There is no Hunspell\nnot run: role/version: There is no ref \uFFFD[2J\n'
  const quiet = { ...options, colour: false, sourceLine: () => undefined }

  test('stands below the totals', () => {
    expect(pretty.problems({ ...reportOf(mistake), skipped }, quiet)).toBe(`${told(undefined)}${lines}`)
  })

  test('is told where all else is well', () => {
    expect(pretty.problems({ ...reportOf(), skipped }, quiet)).toBe(lines)
  })

  test('is dim on a terminal', () => {
    expect(pretty.problems({ ...reportOf(), skipped: skipped.slice(0, 1) }, { ...quiet, colour: true })).toBe(
      '\u001b[2mnot run: text/spelling: There is no Hunspell\u001b[22m\n',
    )
  })
})

test('results are the paths, one in a line', () => {
  const other = { ...built, path: 'build/baker.et.docx', cached: true }
  expect(pretty.results({ ...reportOf(mistake), built: [built, other] }, options)).toBe(
    'build/baker.en.docx\nbuild/baker.et.docx (unchanged)\n',
  )
})
