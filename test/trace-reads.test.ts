import { expect, test } from 'vitest'
import { openReadTracer } from '../src/trace-reads.ts'

test('what is remembered counts as asking for its files again, each for those who ask', () => {
  const { note, traced, remembered } = openReadTracer()
  let made = 0
  const file = remembered((name: string) => {
    note(name)
    made += 1
    return name.toUpperCase()
  })
  const role = remembered((id: string) => `${file(`${id}.yaml`)} ${file('library.yaml')}`)
  const first = traced(() => role('baker'))
  const second = traced(() => [role('baker'), file('miller.yaml')])
  expect({ first, second, made }).toEqual({
    first: { result: 'BAKER.YAML LIBRARY.YAML', names: new Set(['baker.yaml', 'library.yaml']) },
    second: {
      result: ['BAKER.YAML LIBRARY.YAML', 'MILLER.YAML'],
      names: new Set(['baker.yaml', 'library.yaml', 'miller.yaml']),
    },
    made: 3,
  })
})

test('work within work counts for both, and a fault ends neither', () => {
  const { note, traced } = openReadTracer()
  const outer = traced(() => {
    const inner = traced(() => note('inner'))
    expect(() =>
      traced(() => {
        note('broken')
        throw new Error('no')
      }),
    ).toThrow('no')
    note('outer')
    return inner.names
  })
  expect(outer).toEqual({ result: new Set(['inner']), names: new Set(['inner', 'broken', 'outer']) })
})
