import type { WantedRole } from '../index.ts'
import { closest } from '../index.ts'
import { mustBeOneOf, type Settled } from './open-run.ts'
import type { CommonOptions } from './options.ts'
import { UsageError } from './usage-error.ts'
import { codes, jurisdictionsFor, languagesFor } from './wanted-documents.ts'

/** The documents to compare: what either side would make of the same command line. */
export function comparedRoles(
  named: readonly string[],
  options: CommonOptions,
  from: Settled,
  to: Settled,
): readonly WantedRole[] {
  const known = once([...to.library.sources.roles, ...from.library.sources.roles])
  const roles = named.length > 0 ? named.map((role) => mustBeKnown(role, known)) : ownRoles(from, to)
  mustBeWritten(options, from, to)
  return once(roles).map((role) => ({ role, documents: documentsOf(role, options, [to, from]) }))
}

const once = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

/** The word may have been meant for a release as well. */
function mustBeKnown(role: string, known: readonly string[]): string {
  if (known.includes(role)) return role
  const near = closest(role, known)
  const help = near ? `Did you mean \`${near}\`?` : undefined
  throw new UsageError(
    `There is no role, release or folder \`${role}\`; the roles are ${known.join(', ')}`,
    known,
    help,
  )
}

/** Roles of the workspace on either side; the shelf's only where neither has any of its own. */
function ownRoles(from: Settled, to: Settled): readonly string[] {
  const sides = [from, to].map(({ library }) => library.sources)
  const own = sides.filter((sources) => sources.ownRoles.length < sources.roles.length)
  return once((own.length > 0 ? own : sides).flatMap((sources) => sources.ownRoles)).toSorted()
}

/** A language or country that was asked for must be there on one side. */
function mustBeWritten({ lang, jurisdiction }: CommonOptions, from: Settled, to: Settled): void {
  const [old, current] = [from.library.sources, to.library.sources]
  if (lang !== undefined && lang !== 'all') {
    for (const code of codes('--lang', lang))
      mustBeOneOf('language', code, once([...current.languages, ...old.languages]))
  }
  if (jurisdiction !== undefined && jurisdiction !== 'all') {
    const known = once([...current.jurisdictions, ...old.jurisdictions])
    for (const code of codes('--jurisdiction', jurisdiction)) mustBeOneOf('jurisdiction', code, known)
  }
}

function documentsOf(role: string, options: CommonOptions, sides: readonly Settled[]): WantedRole['documents'] {
  const having = sides.filter(({ library }) => library.sources.roles.includes(role))
  const wanted = having.flatMap((side) =>
    languagesOn(side, role, options).flatMap((language) =>
      jurisdictionsOn(side, language, options).map((jurisdiction) => ({ language, jurisdiction })),
    ),
  )
  const isWritten = having.some((side) => writtenIn(role, side).length > 0)
  if (wanted.length === 0 && isWritten) {
    throw new UsageError(`The role \`${role}\` is not written in \`${options.lang}\``)
  }
  return [...new Map(wanted.map((one) => [`${one.language}-${one.jurisdiction}`, one])).values()]
}

const writtenIn = (role: string, { library }: Settled): readonly string[] =>
  library.definition(role).definition.file.languages ?? []

/** A language that only the other side has is no mistake. */
function languagesOn(side: Settled, role: string, options: CommonOptions): readonly string[] {
  const { lang } = options
  if (lang === undefined || lang === 'all') return languagesFor(role, options, side)
  return codes('--lang', lang).filter((language) => writtenIn(role, side).includes(language))
}

const jurisdictionsOn = (side: Settled, language: string, options: CommonOptions): readonly string[] =>
  options.jurisdiction === undefined || options.jurisdiction === 'all'
    ? jurisdictionsFor(language, options, side)
    : codes('--jurisdiction', options.jurisdiction)
