import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { childPointer } from '../../src/model/child-pointer.ts'
import type { Place, Pointer } from '../../src/model/source.ts'
import { parsed, textAt } from './parsed-text.ts'

/** JSON knows no negative zero, and YAML's would be text, because it would be printed otherwise than written. */
const anyJson = fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

const faultsIn = (text: string) => parsed(text).diagnostics.filter(({ rule }) => rule !== 'text/control-character')

function pointersOf(value: unknown, pointer: Pointer = ''): readonly [Pointer, unknown][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => pointersOf(child, childPointer(pointer, key)))
      : []
  return [[pointer, value], ...inner]
}

test('what the YAML package writes comes back as it was', () => {
  fc.assert(
    fc.property(anyJson, fc.constantFrom('\n', '\r\n'), (value, lineEnd) => {
      const text = stringify(value, { lineWidth: 40, blockQuote: lineEnd === '\n' }).replaceAll('\n', lineEnd)
      expect(faultsIn(text)).toEqual([])
      expect(JSON.stringify(parsed(text).sourced?.value)).toBe(JSON.stringify(value))
    }),
    { numRuns: 1000 },
  )
})

test('each value has a place, and there it stands', () => {
  fc.assert(
    fc.property(anyJson, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const { sourced } = parsed(text)
      expect([...(sourced?.origins.keys() ?? [])].sort()).toEqual(
        pointersOf(value)
          .map(([pointer]) => pointer)
          .sort(),
      )
      for (const [pointer, inner] of pointersOf(value)) {
        const origin = sourced?.origins.get(pointer)
        const written = origin && textAt(text, origin.value)
        expect(JSON.stringify(JSON.parse(written ?? ''))).toBe(JSON.stringify(inner))
        if (!origin?.key) continue
        const key = JSON.parse(textAt(text, origin.key)) as string
        expect(pointer.endsWith(childPointer('', key))).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

function expectInside(lines: readonly string[], { line, column, endLine, endColumn }: Place): void {
  const lengthOf = (number: number): number => lines[number - 1]?.length ?? -1
  expect(column).toBeLessThanOrEqual(lengthOf(line) + 1)
  expect(endColumn).toBeLessThanOrEqual(lengthOf(endLine) + 1)
  expect(endLine - line || endColumn - column).toBeGreaterThanOrEqual(0)
}

test('each place lies inside of the text, however it is written', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = stringify(value, { lineWidth: 20 })
      for (const { value: place, key } of parsed(text).sourced?.origins.values() ?? []) {
        expectInside(text.split('\n'), place)
        if (key) expectInside(text.split('\n'), key)
      }
    }),
    { numRuns: 500 },
  )
})

/** Bits of YAML in any order: nearer to a mistake that a person makes than random bytes are. */
const anyScraps = fc
  .array(
    fc.constantFrom(
      ...['a', 'b: ', '- ', '? ', ': ', '[', ']', '{', '}', ', ', '"', "'", '|', '>', '&x ', '*x ', '!t ', '!!str '],
      ...['\n', '\n  ', '\n\t', '\r\n', '#', '%YAML 1.1\n', '---\n', '...\n', '\\', '\u0000', '\uFEFF', '😀', '~', '1'],
    ),
    { maxLength: 40 },
  )
  .map((scraps) => new TextEncoder().encode(scraps.join('')))

test('whatever the bytes, either there is a value or it is said why not', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), anyScraps), (bytes) => {
      const { sourced, diagnostics } = parsed(bytes)
      if (!sourced) expect(diagnostics.length).toBeGreaterThan(0)
      for (const { place, message, rule } of diagnostics) {
        expect(rule).toMatch(/^(yaml|text)\//)
        expect(message).not.toContain('\n')
        expect(place?.line).toBeGreaterThan(0)
        expect(place?.column).toBeGreaterThan(0)
      }
    }),
    { numRuns: 5000 },
  )
})
