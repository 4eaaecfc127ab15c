import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { assertBuilt, program } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runTool } from '../support/tool.ts'

const folder = temporaryFolder()

beforeAll(assertBuilt)

/** Megabytes of heap in which a document of one person is made; the trees of a few dozen would not fit beside it. */
const heap = 64

test('a thousand people are built in the memory of one', { timeout: 600_000 }, () => {
  const names = Array.from({ length: 1000 }, (_, index) => `Person ${index}\n`)
  writeFileSync(path.join(folder, 'people.csv'), names.join(''))
  const argv = ['build', 'account-manager', '-l', 'et', '--staff', 'people.csv', '--per-person', '--quiet']
  const { code, stderr } = runTool(process.execPath, [`--max-old-space-size=${heap}`, program, ...argv], {
    cwd: folder,
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(readdirSync(path.join(folder, 'build')).filter((name) => name.endsWith('.docx'))).toHaveLength(1002)
})
