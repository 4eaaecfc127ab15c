import { expect, test } from 'vitest'
import { type AuditReport, mattersOf } from './support/audit.ts'

const advisory = { title: 'Unbounded recursion', url: 'https://example.org/GHSA-1' }
const report: AuditReport = {
  vulnerabilities: {
    yaml: { name: 'yaml', severity: 'low', via: [advisory] },
    vite: { name: 'vite', severity: 'moderate', via: [advisory] },
    postcss: { name: 'postcss', severity: 'high', via: [advisory] },
    vitest: { name: 'vitest', severity: 'critical', via: ['vite'] },
  },
}

test('of what users get any advisory matters, of tools a grave one', () => {
  expect(mattersOf(report, ['yaml', 'docx'])).toEqual([
    'yaml (low): Unbounded recursion https://example.org/GHSA-1',
    'postcss (high): Unbounded recursion https://example.org/GHSA-1',
    'vitest (critical): through vite',
  ])
})

test('a clean report has nothing that matters', () => {
  expect(mattersOf({ vulnerabilities: {} }, ['yaml'])).toEqual([])
})
