/** What was worked out, and the names of the files that it was made from. */
export interface Traced<R> {
  readonly result: R
  readonly names: ReadonlySet<string>
}

/** Notes which files are asked for while something is worked out. */
export interface ReadTracer {
  readonly note: (name: string) => void
  readonly traced: <R>(work: () => R) => Traced<R>
  /** The same function, each answer of which is worked out once, and counts as asking for its files each time. */
  readonly remembered: <T>(make: (...ids: string[]) => T) => (...ids: string[]) => T
}

export function openReadTracer(): ReadTracer {
  let asked: Set<string> | undefined
  const noting = <R>(names: Set<string>, work: () => R): R => {
    const outer = asked
    asked = names
    try {
      return work()
    } finally {
      asked = outer
      for (const name of names) outer?.add(name)
    }
  }
  // What is remembered lasts, what is traced seldom does: V8 puts all objects that one line makes where such objects
  // usually live, and a document in the wrong place fills the memory.
  const traced = <R>(work: () => R): Traced<R> => {
    const names = new Set<string>()
    return { result: noting(names, work), names }
  }
  const remembered = <T>(make: (...ids: string[]) => T) => {
    const known = new Map<string, { readonly result: T; readonly names: readonly string[] }>()
    return (...ids: string[]): T => {
      const key = ids.join(' ')
      const before = known.get(key)
      for (const name of before?.names ?? []) asked?.add(name)
      if (before) return before.result
      const names = new Set<string>()
      const result = noting(names, () => make(...ids))
      known.set(key, { result, names: [...names] })
      return result
    }
  }
  return { note: (name) => void asked?.add(name), traced, remembered }
}
