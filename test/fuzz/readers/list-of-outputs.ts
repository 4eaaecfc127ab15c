import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { runIn } from '../../support/workspace.ts'
import { textOf } from '../change.ts'
import { anyByteChange } from '../change-bytes.ts'
import { anyYamlChange } from '../change-tree.ts'
import { slipsIn } from '../complaints.ts'
import { type Files, filesIn, withFolder } from '../on-disk.ts'
import type { Reader } from '../reader.ts'
import { bakerFiles } from '../word-seeds.ts'
import { isOneOf } from './yaml.ts'

const list = 'build/.jd-build.json'
const argv = ['build', 'baker', '-l', 'en,et', '--format', 'txt,md']

/** The same workspace a day later. */
const reworded: Files = {
  ...bakerFiles,
  'roles/baker/en.yaml': String(bakerFiles['roles/baker/en.yaml']).replace('hot', 'very hot'),
}

const builtFrom = (files: Files): Promise<Files> =>
  withFolder(files, async (folder) => {
    const { code, stderr } = await runIn(folder, argv, {})
    if (code !== 0) throw new Error(`No outputs: ${stderr}`)
    return filesIn(folder)
  })

let made: Promise<{ readonly before: Files; readonly after: Files }> | undefined

const outputs = () => {
  made ??= builtFrom(bakerFiles).then(async (before) => ({ before, after: await builtFrom(reworded) }))
  return made
}

const names = ['build/baker.en.md', 'build/baker.en.txt', 'build/baker.et.md', 'build/baker.et.txt']

const same = (one: string | Uint8Array | undefined, other: string | Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.from(one).equals(Buffer.from(other))

/** Files that are not as a build into an empty folder makes them, though nothing was said of them. */
function leftWrong(now: Files, wanted: Files, said: string): readonly string[] {
  return names
    .filter((name) => !same(now[name], wanted[name]) && !said.includes(name))
    .map((name) => `${name} is not what its sources make, and nothing says so`)
}

/** Runs a build over one that is done, in the same or in a changed workspace, with this file among the outputs. */
async function builtAgain(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { before, after } = await outputs()
  const isChanged = isOneOf(2, bytes)
  const sources = isChanged ? reworded : bakerFiles
  return withFolder({ ...before, ...sources, [file]: bytes }, async (folder) => {
    const { code, stdout, stderr } = await runIn(folder, argv, {})
    const now = filesIn(folder)
    const left = readdirSync(path.join(folder, 'build')).filter(
      (name) => name.endsWith('.tmp') || name.endsWith('.lock'),
    )
    const told = names.filter((name) => !stdout.includes(name) && !stderr.includes(name))
    return [
      ...(code === 0 || (isChanged && code === 1 && stderr.includes('output/edited'))
        ? []
        : [`Exit ${code}: ${stderr}`]),
      ...slipsIn(stdout + stderr, textOf(bytes)),
      ...leftWrong(now, isChanged ? after : before, stderr),
      ...told.map((name) => `${name} is not told of`),
      ...left.map((name) => `${name} is left behind`),
    ]
  })
}

/** What `jd` remembers of its outputs: whatever stands there, the outputs are those of the sources, or it is told why not. */
export const listOfOutputsReader: Reader = {
  name: 'list-of-outputs',
  extension: 'json',
  seeds: async () => {
    const { before } = await outputs()
    return [before[list], before[list], (await outputs()).after[list]].map(
      (one) => new Uint8Array(Buffer.from(one ?? '')),
    )
  },
  anyChange: fc.oneof(
    { weight: 3, arbitrary: anyYamlChange },
    anyByteChange([
      '{',
      '}',
      '[',
      ']',
      '"files"',
      '"inputs"',
      '"runs"',
      '"from"',
      '"made"',
      'null',
      '{}',
      '../',
      'build/baker.en.txt',
    ]),
  ),
  share: 6,
  read: (bytes) => builtAgain(list, bytes),
}

/** The journal of a build that was killed. */
export const journalReader: Reader = {
  name: 'journal',
  extension: 'tmp',
  seeds: () =>
    [`{"files":{"baker.en.txt":"${'0'.repeat(64)}"}}\n{"files":{"baker.et.md":"${'1'.repeat(64)}"}}\n`].map((text) =>
      new TextEncoder().encode(text),
    ),
  anyChange: anyByteChange(['{', '}', '"files"', '\n', 'null', '{}', '../', 'baker.en.txt', 'baker.et.txt']),
  share: 2,
  read: (bytes) => builtAgain('build/.jd-999999-0123456789ab.journal.tmp', bytes),
}
