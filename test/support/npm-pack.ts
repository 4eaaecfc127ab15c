import path from 'node:path'
import { plainEnvironment } from './plain-environment.ts'
import { runTool } from './tool.ts'

/** What `npm pack` tells of a package. */
export interface Packed {
  /** The tarball, which a dry run does not write. */
  readonly tarball: string
  readonly integrity: string
  /** Bytes, packed and unpacked. */
  readonly size: number
  readonly unpackedSize: number
  /** By path inside the package, in the order of their letters. */
  readonly files: readonly string[]
}

interface Told {
  readonly filename: string
  readonly integrity: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** Packs the package in `folder` into `target`; throws what npm says where it fails. */
export function npmPack(folder: string, target: string, ...options: readonly string[]): Packed {
  const argv = ['pack', '--json', `--pack-destination=${target}`, ...options]
  const { code, stdout, stderr } = runTool('npm', argv, { cwd: folder, env: plainEnvironment() })
  // What a build script prints stands before the JSON.
  const json = /^\[\s*\{[\s\S]*/m.exec(stdout)?.[0]
  if (code !== 0 || json === undefined) throw new Error(`npm ${argv.join(' ')}: ${stdout}${stderr}`)
  const [told] = JSON.parse(json) as readonly Told[]
  if (told === undefined) throw new Error(`npm pack packed nothing in ${folder}`)
  const { filename, integrity, size, unpackedSize, files } = told
  return {
    tarball: path.join(target, filename),
    integrity,
    size,
    unpackedSize,
    files: files.map((file) => file.path).sort(),
  }
}
