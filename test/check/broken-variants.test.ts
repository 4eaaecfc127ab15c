import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckReport, openBakery } from '../support/bakery.ts'

/** Files that an edit may break, each with real content. */
const files = readdirSync('docs/rules/sample', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(yaml|json)$/.test(name))
  .sort()

type Edit = (text: string, at: number) => string

const within = (text: string, at: number): number => at % Math.max(1, text.length)

/** What people and merges do to a file. */
const edits: Readonly<Record<string, Edit>> = {
  'cut off': (text, at) => text.slice(0, within(text, at)),
  'cut out': (text, at) => text.slice(0, within(text, at)) + text.slice(within(text, at) + 1 + (at % 40)),
  'line gone': (text, at) => withLine(text, at, () => []),
  'line twice': (text, at) => withLine(text, at, (line) => [line, line]),
  'line indented': (text, at) => withLine(text, at, (line) => [`  ${line}`]),
  'line outdented': (text, at) => withLine(text, at, (line) => [line.replace(/^ {2}/, '')]),
  'tab for indent': (text, at) => withLine(text, at, (line) => [line.replace(/^ {2}/, '\t')]),
  'value gone': (text, at) => withLine(text, at, (line) => [line.replace(/:.*/, ':')]),
  'value of another kind': (text, at) => withLine(text, at, (line) => [line.replace(/:.*/, ': [1, { a: ~ }]')]),
  'two letters swapped': (text, at) => {
    const place = within(text, at)
    return (
      text.slice(0, place) + text.slice(place + 1, place + 2) + text.slice(place, place + 1) + text.slice(place + 2)
    )
  },
  'a mark put in': (text, at) => {
    const marks = [
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a ',
      '- ',
      '? ',
      '!',
      '|',
      '#',
      ':',
      '\t',
      '\0',
      '\uFEFF',
      '{{',
      '%',
    ]
    return text.slice(0, within(text, at)) + marks[at % marks.length] + text.slice(within(text, at))
  },
  'a merge conflict': (text, at) =>
    withLine(text, at, (line) => ['<<<<<<< ours', line, '=======', line, '>>>>>>> theirs']),
  'a key of Object': (text, at) => withLine(text, at, (line) => [line.replace(/[\w-]+:/, '__proto__:')]),
}

function withLine(text: string, at: number, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n')
  const place = at % lines.length
  return [...lines.slice(0, place), ...change(lines[place] ?? ''), ...lines.slice(place + 1)].join('\n')
}

test('whatever is done to a file, the check ends, and every finding names a line that is there', async () => {
  const edit = fc.record({
    file: fc.constantFrom(...files),
    kind: fc.constantFrom(...Object.keys(edits)),
    at: fc.nat(4000),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (several) => {
      const workspace = openBakery()
      for (const { file, kind, at } of several) workspace.write(file, edits[kind]?.(workspace.read(file), at) ?? '')
      const { code, stdout } = await workspace.run('check', '--reporter', 'json')
      expect([0, 1]).toContain(code)
      const { diagnostics } = JSON.parse(stdout) as CheckReport
      for (const { file = '', line = 0, column = 0, rule } of diagnostics) {
        if (file.startsWith('builtin:')) continue
        const lines = workspace.files().includes(file) ? workspace.read(file).split(/\r\n?|\n/) : ['']
        expect([rule, line]).toEqual([rule, expect.any(Number)])
        expect(line, `${rule} ${file}:${line}`).toBeGreaterThanOrEqual(1)
        expect(line, `${rule} ${file}:${line}`).toBeLessThanOrEqual(lines.length)
        expect(column, `${rule} ${file}:${line}:${column}`).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
      }
    }),
    { numRuns: 200, seed: 20261121 },
  )
}, 600_000)
