import { expect, test } from 'vitest'
import type { OurFile } from '../../src/model/verified-file.ts'
import { verifiedDiagnostics } from '../../src/report/verified/diagnostics.ts'

const file: OurFile = {
  role: 'baker',
  version: '1.0.0',
  language: 'en',
  jurisdiction: 'GB',
  tool: null,
  person: null,
  source: '0',
  state: 'edited',
  form: 'untouched',
  pending: 0,
  here: null,
  clauses: [{ clause: '@form', number: null, change: 'changed', words: '[-I have read it.\n-]I read it.' }],
}

test('a finding of several lines is told in one, as every finding is', () => {
  const [finding] = verifiedDiagnostics([{ file: 'a.docx', verified: file }])
  expect(finding?.message).toBe('form changed: [-I have read it. -]I read it.')
})
