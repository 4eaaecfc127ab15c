import { diffRenderers, type Library, renderers, schemaNames } from '../../index.ts'
import { gitIn } from '../git.ts'
import type { World } from '../world.ts'

/** A word that could stand here. */
export interface Candidate {
  readonly value: string
  readonly description?: string
}

/** What could stand in one place of a command line. */
export interface Values {
  readonly candidates: readonly Candidate[]
  /** Whether it is a list with commas. */
  readonly isList?: boolean
  /** Paths could stand here too. */
  readonly paths?: 'files' | 'folders'
}

/** Where words are looked up. */
export interface Shelves {
  readonly library: Library
  readonly world: Pick<World, 'cwd' | 'env'>
}

type Lookup = (shelves: Shelves) => Values

const plain = (values: readonly string[]): readonly Candidate[] => values.map((value) => ({ value }))

const roles: Lookup = ({ library }) => ({ candidates: plain(library.sources.roles) })

const languages: Lookup = ({ library }) => ({
  isList: true,
  candidates: [
    ...library.sources.languages.map((id) => described(id, library.language(id).value.name)),
    { value: 'all' },
  ],
})

const jurisdictions: Lookup = ({ library }) => ({
  isList: true,
  candidates: [
    ...library.sources.jurisdictions.map((id) => described(id, library.jurisdiction(id).value.name)),
    { value: 'all' },
  ],
})

/** Branches and tags of the repository, and folders, which may be releases as well. */
const releases: Lookup = ({ world }) => {
  const { succeeded, stdout } = gitIn(world.cwd, world)(['for-each-ref', '--format=%(refname:short)'])
  const refs = succeeded ? stdout.toString('utf8').split('\n') : []
  return { candidates: plain(refs.filter((ref) => ref !== '')), paths: 'folders' }
}

const both =
  (one: Lookup, other: Lookup): Lookup =>
  (shelves) => ({
    ...one(shelves),
    candidates: [...one(shelves).candidates, ...other(shelves).candidates],
  })

const files: Lookup = () => ({ candidates: [], paths: 'files' })

const described = (value: string, description: string | undefined): Candidate =>
  description === undefined ? { value } : { value, description }

/**
 * What stands for a value in the commands, by the name it has there (`[role...]`, `<dir>`): an option or command that
 * uses one of these names is completed without a line of its own. A name that is not listed is free text.
 */
export const valuesByName: Readonly<Record<string, Lookup>> = {
  role: roles,
  path: (shelves) => ({ ...roles(shelves), paths: 'files' }),
  from: releases,
  to: both(releases, roles),
  ref: releases,
  dir: () => ({ candidates: [], paths: 'folders' }),
  csv: files,
  docx: files,
  'file.docx': files,
  formats: () => ({ candidates: plain(renderers.map(({ format }) => format)), isList: true }),
  format: () => ({ candidates: plain(diffRenderers.map(({ format }) => format)) }),
  schema: () => ({ candidates: plain(schemaNames) }),
  codes: languages,
}

/** The same for options whose name says more than that of their value. */
export const valuesByOption: Readonly<Record<string, Lookup>> = { jurisdiction: jurisdictions }
