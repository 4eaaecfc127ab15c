import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** A fresh folder for all tests of a file; gone after the last one. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'jd-slow-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000)
  return folder
}
