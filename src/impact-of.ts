import { compile } from './compile.ts'
import { diffDocuments } from './diff/diff-documents.ts'
import { documentName } from './diff/document-pair.ts'
import { joinImpact, type ReachedRole } from './diff/join-impact.ts'
import type { Release } from './diff-releases.ts'
import { type Library, openLibrary } from './library.ts'
import type { JobDocument } from './model/document.ts'
import type { ComparedDocument, Impact, RoleDiff } from './model/release-diff.ts'
import type { Sources } from './model/sources.ts'

/** What several roles are made from: a folder, and the files in it that one document needs. */
interface SharedSource extends Pick<Impact, 'kind' | 'source'> {
  readonly files: readonly string[]
}

/**
 * Which roles each change reaches that is written where roles share it: in the clause library, in a parent role, with a
 * country's law or with a language's words. A change is put down to a place where it shows even if that place alone is
 * taken from the new release; nothing is guessed from where a clause once came from.
 */
export function impactOf(roles: readonly RoleDiff[], from: Release, to: Release): readonly Impact[] {
  const mixed = mixtures()
  const changed = roles.filter(({ change }) => change === 'changed')
  const reached = changed.flatMap((role) =>
    role.compared.flatMap((document) =>
      sharedBy(role.id, document, to.library)
        .filter(({ files }) => files.some((file) => !isSame(file, from.library.sources, to.library.sources)))
        .flatMap((shared) =>
          reachedThrough(shared, role, document, keysOfAlone(shared, role.id, document, from, to, mixed)),
        ),
    ),
  )
  return joinImpact(reached, changed)
}

/** Places that one document of a role shares with other roles. */
function sharedBy(role: string, document: ComparedDocument, library: Library): readonly SharedSource[] {
  const { language, jurisdiction } = document
  const ancestors = library.definition(role).definition.lineage.slice(1)
  const shared = (kind: Impact['kind'], source: string, names: readonly string[]): SharedSource => ({
    kind,
    source,
    files: names.map((name) => `${source}/${name}.yaml`),
  })
  return [
    shared('library', 'roles/common', ['library', language]),
    ...ancestors.map((ancestor) => shared('parent', `roles/${ancestor}`, ['role', language])),
    shared('jurisdiction', `locales/jurisdictions/${jurisdiction}`, ['jurisdiction', language]),
    shared('language', `locales/languages/${language}`, ['language', 'words', 'positions']),
  ]
}

function isSame(file: string, from: Sources, to: Sources): boolean {
  const [old, current] = [from.read(file), to.read(file)]
  return (
    old.length === current.length && old.every(({ bytes }, index) => sameBytes(bytes, current[index]?.bytes ?? bytes))
  )
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** The changes of a document that one place makes; none where the document cannot be had with that place alone changed. */
function keysOfAlone(
  shared: SharedSource,
  role: string,
  document: ComparedDocument,
  from: Release,
  to: Release,
  mixed: ReturnType<typeof mixtures>,
): ReadonlySet<string> {
  const composed = (base: Release, other: Release): JobDocument | undefined => {
    const { language, jurisdiction } = document
    const library = mixed(shared.source, base.library, other.library)
    return compile(library, { role, language, jurisdiction, workspace: base.settings }).document
  }
  if (!document.from || !document.to) return new Set()
  const newAlone = composed(from, to)
  if (newAlone) return keysOf(document.from, newAlone)
  // What the place says now may need something else that is new: then it is taken from the old release alone.
  const oldAlone = composed(to, from)
  return oldAlone ? keysOf(oldAlone, document.to) : new Set()
}

const keysOf = (from: JobDocument, to: JobDocument): ReadonlySet<string> =>
  new Set(diffDocuments(from, to).changes.map(({ clause, change }) => `${clause} ${change}`))

const reachedThrough = (
  { kind, source }: SharedSource,
  { id: role, changes }: RoleDiff,
  document: ComparedDocument,
  keys: ReadonlySet<string>,
): readonly ReachedRole[] =>
  changes
    .filter(({ clause, change, documents }) => documents[documentName(document)] && keys.has(`${clause} ${change}`))
    .map(({ clause }) => ({ kind, source, id: clause, role }))

/** Libraries that take one folder from another release, each opened once. */
function mixtures(): (folder: string, base: Library, other: Library) => Library {
  const known = new Map<Library, Map<string, Library>>()
  return (folder, base, other) => {
    const ofBase = known.get(base) ?? new Map<string, Library>()
    known.set(base, ofBase)
    const read: Sources['read'] = (path) => (path.startsWith(`${folder}/`) ? other : base).sources.read(path)
    const library = ofBase.get(folder) ?? openLibrary({ ...base.sources, read }, 'warning')
    ofBase.set(folder, library)
    return library
  }
}
