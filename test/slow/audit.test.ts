import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AuditReport, mattersOf } from '../support/audit.ts'
import { readNotices } from '../support/licences-page.ts'
import { plainEnvironment } from '../support/plain-environment.ts'
import { assertBuilt } from '../support/program.ts'
import { runTool } from '../support/tool.ts'

const authority = process.env.NODE_EXTRA_CA_CERTS
const { stdout } = runTool('npm', ['audit', '--json', '--fetch-retries=0'], {
  env: plainEnvironment(authority === undefined ? {} : { NODE_EXTRA_CA_CERTS: authority }),
})
const report = JSON.parse(stdout || '{ "message": "there is no npm" }') as AuditReport
const unasked = report.vulnerabilities === undefined ? ` (not asked: ${report.message})` : ''

test.skipIf(unasked !== '')(`npm audit knows of nothing that matters${unasked}`, () => {
  assertBuilt()
  const shipped = readNotices(readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8')).map(
    ({ name }) => name.split(' ')[0] ?? name,
  )
  expect(shipped).toContain('docx')
  expect(mattersOf(report, shipped)).toEqual([])
})
