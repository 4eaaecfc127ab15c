import type { Library } from './library.ts'

type Accessor = (...ids: readonly string[]) => unknown

/** A file that a library was asked for, and what it gave. */
interface Asked {
  readonly name: keyof Library
  readonly ids: readonly string[]
  readonly given: unknown
}

interface Known<R> {
  /** The whole question, and which roles, languages and countries there are. */
  readonly question: string
  readonly asked: readonly Asked[]
  readonly result: R
}

/** What a library tells of the files that it is asked for besides, or of the shelf alone: that need not be compared. */
const derived: ReadonlySet<string> = new Set<keyof Library>(['definition', 'shelf', 'textOf'])

/**
 * Answers questions about one library after another over files that change: where all files that an answer was made
 * from are the same (`openLoader` gives them so), it is given again. One answer is kept for each `key`, if at all.
 */
export function again<Q, R>(
  work: (library: Library, question: Q) => R,
  key: (question: Q) => string,
  isKept: (result: R) => boolean = () => true,
): (library: Library, question: Q) => R {
  const known = new Map<string, Known<R>>()
  return (library, asking) => {
    const { roles, languages, jurisdictions } = library.sources
    const question = JSON.stringify([asking, roles, languages, jurisdictions])
    const before = known.get(key(asking))
    if (before?.question === question && before.asked.every((one) => isAnswered(one, library))) return before.result
    const { recorder, asked } = recording(library)
    const result = work(recorder, asking)
    if (isKept(result)) known.set(key(asking), { question, asked: [...asked.values()], result })
    else known.delete(key(asking))
    return result
  }
}

const isAnswered = ({ name, ids, given }: Asked, library: Library): boolean => answer(library, name, ids) === given

const answer = (library: Library, name: keyof Library, ids: readonly string[]): unknown =>
  (library[name] as Accessor)(...ids)

/** The same library, noting what it is asked for. */
function recording(library: Library): { readonly recorder: Library; readonly asked: ReadonlyMap<string, Asked> } {
  const asked = new Map<string, Asked>()
  const note =
    (name: keyof Library): Accessor =>
    (...ids) => {
      const given = answer(library, name, ids)
      asked.set([name, ...ids].join(' '), { name, ids, given })
      return given
    }
  const members = Object.entries(library).map(([name, member]) =>
    typeof member === 'function' && !derived.has(name) ? [name, note(name as keyof Library)] : [name, member],
  )
  return { recorder: Object.fromEntries(members) as Library, asked }
}
