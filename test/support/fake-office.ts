import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** How a program behaves that is called as LibreOffice is. */
export type Behaviour =
  | 'works'
  | 'breaks at the second'
  | 'leaves out the second'
  | 'does nothing'
  | 'prints text'
  | 'hangs'

const script = (behaviour: Behaviour): string => `#!${process.execPath}
const { appendFileSync, writeFileSync, readFileSync } = require('node:fs')
const { spawn } = require('node:child_process')
const files = process.argv.filter((name) => name.endsWith('.docx'))
const profile = process.argv.find((name) => name.startsWith('-env:UserInstallation='))
appendFileSync(__filename + '.log', JSON.stringify({ files, profile, pid: process.pid, cwd: process.cwd() }) + '\\n')
const now = new Date().toISOString().replace(/\\D/g, '').slice(0, 14)
const hash = require('node:crypto').randomBytes(16).toString('hex').toUpperCase()
const pdf = (name) => '%PDF-1.6\\n' + readFileSync(name).length + '/CreationDate(D:' + now + "Z')/ID [ <" + hash + '>\\n<' + hash + '> ]\\n%%EOF\\n'
const behaviour = ${JSON.stringify(behaviour)}
const broken = (index) => behaviour === 'does nothing' || (files.length > 1 && index === 1)
if (behaviour === 'hangs') {
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
  setInterval(() => {}, 1000)
} else {
  for (const [index, name] of files.entries()) {
    if (behaviour === 'breaks at the second' && broken(index)) process.exit(81)
    if (behaviour !== 'works' && behaviour !== 'prints text' && broken(index)) continue
    writeFileSync(name.replace('.docx', '.pdf'), behaviour === 'prints text' ? 'Dear all' : pdf(name))
  }
  if (behaviour === 'does nothing') console.error('Warning: failed to launch javaldx\\nError: source file could not be loaded')
}
`

export interface FakeOffice {
  /** Absolute path of the program. */
  readonly program: string
  /** What it was called with, call by call. */
  readonly calls: () => readonly {
    readonly files: readonly string[]
    readonly profile: string
    readonly pid: number
    readonly cwd: string
  }[]
}

/** A program in a folder that does with files what LibreOffice does when it has a good or a bad day. */
export function fakeOffice(folder: string, behaviour: Behaviour): FakeOffice {
  const program = path.join(folder, 'soffice.cjs')
  writeFileSync(program, script(behaviour))
  chmodSync(program, 0o755)
  return {
    program,
    calls: () => {
      try {
        return readFileSync(`${program}.log`, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line))
      } catch {
        return []
      }
    },
  }
}
