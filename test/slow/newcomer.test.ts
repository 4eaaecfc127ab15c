import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildTemplate } from '../support/build-template.ts'
import { runLibreOffice } from '../support/libre-office.ts'
import { playPage } from '../support/play-page.ts'
import { estonianLetterhead } from '../support/sample-templates.ts'
import { hasTool } from '../support/tool.ts'
import { openWorkspace } from '../support/workspace.ts'

const file = 'build/our-manager.et+ru.docx'

describe.skipIf(!hasTool('soffice', '--version'))('the newcomer’s story to its end (needs soffice)', () => {
  test('a clause that HR edits in LibreOffice is named, and no build overwrites it', { timeout: 240_000 }, async () => {
    const workspace = openWorkspace({ 'letterhead.docx': buildTemplate(estonianLetterhead) })
    await playPage(readFileSync('docs/company.md', 'utf8'), workspace)
    const built = path.join(workspace.folder, file)
    const edited = path.join(workspace.folder, 'edited.docx')
    const replace = { from: 'erialamessidel', to: 'kodumaistel erialamessidel', tracked: false }
    runLibreOffice(workspace.folder, [{ command: '', source: built, target: edited, replace }])
    workspace.write(file, workspace.bytes('edited.docx'))

    const verified = await workspace.run('verify', file)
    expect(verified.code).toBe(1)
    expect(verified.stdout).toMatch(/^build\/our-manager\.et\+ru\.docx: .*: 1 clause was edited/)
    expect(verified.stdout).toContain('duties.fairs')
    expect(verified.stdout).toContain('{+kodumaistel +}')

    const again = await workspace.run('build', 'our-manager', '--bilingual', 'et,ru')
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('output/edited')
    expect(workspace.bytes(file)).toEqual(workspace.bytes('edited.docx'))
  })
})
