import { expect, test } from 'vitest'
import { fullMessage } from '../../src/report/full-message.ts'
import { mistake } from './sample-report.ts'

test.each([
  ['the message alone', {}, 'Nothing fills `{{x}}`'],
  ['what to do', { help: 'Write it' }, 'Nothing fills `{{x}}`\nWrite it'],
  ['what would do', { expected: ['a', 'b'] }, 'Nothing fills `{{x}}`\nExpected a, b'],
  ['both', { expected: ['yes', 'no'], help: 'Write it' }, 'Nothing fills `{{x}}`\nExpected yes, no\nWrite it'],
  ['not twice what the message says', { expected: ['{{x}}'] }, 'Nothing fills `{{x}}`'],
  [
    'not twice what the help says',
    { expected: ['y'], help: 'Did you mean `y`?' },
    'Nothing fills `{{x}}`\nDid you mean `y`?',
  ],
  ['all of what is said in part', { expected: ['{{x}}', 'y'] }, 'Nothing fills `{{x}}`\nExpected {{x}}, y'],
])('%s', (_, details, expected) => {
  expect(fullMessage({ ...mistake, ...details })).toBe(expected)
})
