import { fileHash, type SourceFile, type Sources, sha256 } from '../../index.ts'

/** What files say, as one hash. */
export type InputPrints = (names: Iterable<string>) => string

/**
 * Prints of files through all their layers, by their names in a workspace; a file that is not there has one too, because
 * it may be there one day. What `--set` lays over `jd.yaml` is part of the command line.
 */
export function openInputPrints(read: Sources['read']): InputPrints {
  const known = new Map<string, string>()
  const printOf = (name: string): string => {
    const print = known.get(name) ?? read(name).filter(isFile).map(layerPrint).join(' ')
    known.set(name, print)
    return print
  }
  return (names) =>
    sha256(
      [...names]
        .sort()
        .map((name) => `${name} ${printOf(name)}`)
        .join('\n'),
    )
}

const isFile = ({ path }: SourceFile): boolean => path !== '--set'

const layerPrint = ({ path, bytes, refused }: SourceFile): string =>
  `${path.startsWith('builtin:') ? 'shelf' : 'own'} ${refused ?? fileHash(bytes)}`
