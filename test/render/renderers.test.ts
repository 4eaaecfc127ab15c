import { expect, test } from 'vitest'
import { renderers } from '../../src/render/renderers.ts'

test('no two formats share a name', () => {
  const names = renderers.map(({ format }) => format)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(['docx', 'html', 'json', 'md', 'txt']))
})
