import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { converseOn } from '../../src/cli/converse-on.ts'
import type { Ask } from '../../src/cli/world.ts'

/** A terminal on which this is typed, all at once, before anything is asked. */
function terminal(typed: string) {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 })
  input.write(typed)
  const screen: string[] = []
  output.on('data', (part) => screen.push(String(part)))
  return { converse: converseOn(input, output), screen: () => screen.join('') }
}

const twoQuestions = async (ask: Ask) => [await ask('Name: '), await ask('Place: ')]

test('lines answer questions one by one, also when they were pasted ahead', async () => {
  const { converse, screen } = terminal(' OÜ Leib \rTallinn\r')
  expect(await converse(twoQuestions)).toEqual(['OÜ Leib', 'Tallinn'])
  expect(screen()).toMatch(/Name: [\s\S]*Place: /)
})

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s ends the conversation without a result', async (_, key) => {
  const { converse } = terminal(`OÜ Leib\r${key}`)
  expect(await converse(twoQuestions)).toBeUndefined()
})

test('a fault of the program is none of the person’s', async () => {
  const { converse } = terminal('x\r')
  const broken = async (ask: Ask) => {
    await ask('Name: ')
    throw new Error('broken')
  }
  await expect(converse(broken)).rejects.toThrow('broken')
})
