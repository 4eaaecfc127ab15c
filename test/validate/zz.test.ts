import { test } from 'vitest'
import { sourcedFrom } from './data-files.ts'
import { validate } from '../../src/validate/validate.ts'
import { checkerOf } from '../../src/validate/checker-of.ts'
test('x', () => {
  const texts: [string, any, string][] = [['badkeys', 'cell', 'clauses:\n  duties:\n' + Array.from({ length: 20000 }, (_, i) => `    A${i}: 1`).join('\n')],
  ['items', 'role', 'sections:\n  duties:\n' + Array.from({ length: 20000 }, (_, i) => `    - ${i}`).join('\n')],
  ['objs', 'role', 'sections:\n  duties: [' + Array.from({ length: 20000 }, (_, i) => `{ }`).join(', ')+']'],
  ['words', 'cell', 'clauses:\n  duties:\n' + Array.from({ length: 20000 }, (_, i) => `    a${i}: 1`).join('\n')],
  ['pos', 'positions', Array.from({ length: 20000 }, (_, i) => `a${i}: 1`).join('\n')],
  ['agreed', 'workspace', 'agreedBy: [' + Array.from({ length: 20000 }, (_, i) => `{a: b${i}}`).join(', ')+']'],
  ['langs', 'workspace', 'languages: [' + Array.from({ length: 40000 }, (_, i) => `a${i}`).join(', ')+']']]
  for (const [n, schema, text] of texts) {
  const s = sourcedFrom(text)
  let t = performance.now(); checkerOf(schema)(s.value); const c = performance.now() - t
  t = performance.now(); const d = validate(schema, s).diagnostics.length; console.log('ms', n, d, 'check', c, 'all', performance.now() - t)
  }
}, 200000)
