import { statSync } from 'node:fs'
import path from 'node:path'
import { readFile, UnreadableFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** A file that the command line names. */
export interface GivenFile {
  /** As messages show it. */
  readonly file: string
  /** Its bytes; read when their turn comes, so that a thousand files are not held at once. */
  readonly read: () => Uint8Array
}

/** Every file must be there: all that are not are named at once, before any is read. */
export function readGiven(names: readonly string[], world: World): readonly GivenFile[] {
  const files = names.map((name) => path.resolve(world.cwd, name))
  const faults = files.flatMap((file) => {
    const fault = faultOf(file)
    return fault === undefined ? [] : [`\`${shown(file, world) || '.'}\` ${fault}`]
  })
  if (faults.length > 0) throw new UsageError(faults.join('; '))
  return files.map((file) => ({ file: shown(file, world), read: () => readOrFail(file, world) }))
}

function faultOf(file: string): string | undefined {
  try {
    return statSync(file).isFile() ? undefined : 'is no file; name the files in it'
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    return code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`
  }
}

function readOrFail(file: string, world: World): Uint8Array {
  try {
    return readFile(file)
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown
    throw new UsageError(`\`${shown(file, world)}\` ${thrown.message}`)
  }
}
