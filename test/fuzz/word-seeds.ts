import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bakerCell, bakerEstonian, bakerRole } from '../support/baker.ts'
import { runIn } from '../support/workspace.ts'

const role = bakerRole.replace('[en]', '[en, et]')

/** The baker in two languages, and how he was before. */
export const bakerFiles: Readonly<Record<string, string>> = {
  'roles/baker/role.yaml': role,
  'roles/baker/en.yaml': bakerCell,
  'roles/baker/et.yaml': bakerEstonian,
  'old/roles/baker/role.yaml': role.replace('    - common.duties.observe-safety\n', ''),
  'old/roles/baker/en.yaml': bakerCell.replace('whole town', 'whole county'),
  'old/roles/baker/et.yaml': bakerEstonian.replace('linnale', 'maakonnale'),
}

let made: Promise<readonly Uint8Array[]> | undefined

/** Word files as the program makes them: documents, one of two languages, a sheet of the staff, redlines, tables of changes. */
export function wordFilesOfOurs(): Promise<readonly Uint8Array[]> {
  made ??= makeAll()
  return made
}

async function makeAll(): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jd-fuzz-'))
  try {
    for (const [name, text] of Object.entries({ ...bakerFiles, 'staff.csv': 'name\nMari Maasikas\n' })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    for (const argv of [
      ['build', 'baker', '-l', 'en,et', '--staff', 'staff.csv'],
      ['build', 'baker', '--bilingual', 'et,en'],
      ['diff', 'old', '--format', 'docx', '-o', 'build', '-l', 'en'],
    ]) {
      const { code, stderr } = await runIn(folder, argv, {})
      if (code !== 0) throw new Error(`No seeds: ${stderr}`)
    }
    const out = path.join(folder, 'build')
    return readdirSync(out)
      .filter((name) => name.endsWith('.docx'))
      .sort()
      .map((name) => new Uint8Array(readFileSync(path.join(out, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
