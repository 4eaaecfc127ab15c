import path from 'node:path'
import { type BuiltDocument, type Sources, sha256 } from '../../index.ts'
import type { CommonOptions } from '../options.ts'
import { readFile } from '../read-file.ts'
import type { World } from '../world.ts'
import { openInputPrints } from './input-prints.ts'

/** What of the options only says where and how the result is told. */
const telling: ReadonlySet<string> = new Set(['reporter', 'quiet', 'color', 'out', 'workspace', 'jobs'])

/** What a command line asks for, as a hash; `template` is what the file says that it names, for a run that has read it. */
export function runQuestion(
  roles: readonly string[],
  options: CommonOptions & { readonly template?: string },
  world: World,
  template = options.template === undefined ? undefined : bytesOf(path.resolve(world.cwd, options.template)),
): string {
  const asked = Object.entries(options).filter(([name]) => !telling.has(name))
  const print = template === undefined ? null : sha256(template)
  return sha256(JSON.stringify([editionOf(world), roles, asked.sort(), print, world.env.SOURCE_DATE_EPOCH ?? null]))
}

/** What a run reads, as a hash: files, and which roles, languages and countries there are. */
export function runInputs(from: Iterable<string>, sources: Sources): string {
  const { roles, ownRoles, languages, jurisdictions } = sources
  return sha256(JSON.stringify([openInputPrints(sources.read)(from), roles, ownRoles, languages, jurisdictions]))
}

/** What a run leaves, as a hash, in the order of its report. */
export const runOutputs = (built: readonly Pick<BuiltDocument, 'sha256'>[]): string =>
  sha256(built.map(({ sha256 }) => sha256).join(' '))

/** One that cannot be read is told by what makes documents. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFile(file)
  } catch {
    return new Uint8Array()
  }
}

/** Programs of one version may differ while it is being worked on. */
export const editionOf = ({ version, edition = '' }: World): string => `${version} ${edition}`
