import { expect, test } from 'vitest'
import { isAtLeast, nextVersion } from '../../src/diff/next-version.ts'

test.each([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['0.4.1', 'major', '1.0.0'],
  ['2.0.0-rc.1', 'major', '2.0.0'],
  ['2.1.0-rc.1', 'major', '3.0.0'],
  ['2.1.0-rc.1', 'minor', '2.1.0'],
  ['2.1.1-rc.1', 'patch', '2.1.1'],
  ['1.2.3+build', 'patch', '1.2.4'],
] as const)('%s and a %s change ask for %s', (version, severity, expected) => {
  expect(nextVersion(version, severity)).toBe(expected)
})

/** The example of semver 2.0.0, clause 11, and what stands around it. */
const rising = [
  '0.9.10',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '1.10.0',
  '2.0.0',
]

test('each version is at least those before it and no later one', () => {
  for (const [index, version] of rising.entries()) {
    expect(rising.filter((other) => isAtLeast(version, other))).toEqual(rising.slice(0, index + 1))
  }
})
