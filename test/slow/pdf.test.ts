import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool, runTool } from '../support/tool.ts'

const folder = temporaryFolder()

/** Runs the built program as a machine would that has nothing but a PATH. */
const jd = (env: NodeJS.ProcessEnv, ...argv: readonly string[]) => {
  const nothing = { HOME: undefined, LANG: undefined, LC_ALL: undefined, TMPDIR: undefined, TZ: undefined }
  return runTool(process.execPath, [program, ...argv], { cwd: folder, env: { ...nothing, ...env } })
}

const pdfInfo = (name: string): string => runTool('pdfinfo', [path.join(folder, name)], { env: { TZ: 'UTC' } }).stdout

beforeAll(assertBuilt)

describe.skipIf(!hasTool('soffice', '--version') || !hasTool('pdfinfo', '-v'))(
  'PDF by LibreOffice (needs soffice, pdfinfo)',
  { timeout: 300_000 },
  () => {
    test('is tagged, in its language, of the day of its version, and the same in another place and company', () => {
      const first = jd({}, 'build', 'account-manager', '-l', 'et,uk', '--format', 'pdf', '-o', 'one')
      expect(first).toMatchObject({ code: 0, stdout: 'one/account-manager.et.pdf\none/account-manager.uk.pdf\n' })
      const info = pdfInfo('one/account-manager.uk.pdf')
      expect(info).toMatch(/^Tagged: +yes$/m)
      expect(info).toMatch(/^Title: +Посадова інструкція менеджера з роботи з клієнтами$/m)
      expect(info).toMatch(/^CreationDate: +Sat Nov 21 00:00:00 2026/m)
      const words = readFileSync(path.join(folder, 'one/account-manager.uk.pdf'), 'latin1')
      expect(words).toContain('/Lang(uk-UA)')
      expect(words).toContain('pdfuaid:part')
      const temporary = path.join(folder, 'Київ і поля')
      mkdirSync(temporary)
      const elsewhere = { LC_ALL: 'C', TZ: 'Asia/Tokyo', TMPDIR: temporary }
      jd(elsewhere, 'build', 'account-manager', '-l', 'ru,uk', '--format', 'pdf', '-o', 'two')
      expect(readFileSync(path.join(folder, 'two/account-manager.uk.pdf'), 'latin1') === words).toBe(true)
    })

    test('of one person has the name on the page', () => {
      writeFileSync(path.join(folder, 'people.csv'), 'Мар’яна Ґоляк\n')
      jd({}, 'build', 'account-manager', '-l', 'uk', '--format', 'pdf', '--staff', 'people.csv', '--per-person')
      const text = (name: string) => runTool('pdftotext', [path.join(folder, name), '-']).stdout
      expect(text('build/account-manager.uk.Маряна-Ґоляк.pdf')).toContain('Мар’яна Ґоляк')
      expect(text('build/account-manager.uk.staff.pdf')).toContain('Мар’яна Ґоляк')
      expect(text('build/account-manager.uk.pdf')).not.toContain('Ґоляк')
    })
  },
)
