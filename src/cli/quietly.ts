/** The result, or nothing where the system refuses: without its cache the program is slower, and what is not swept now goes another time. */
export function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
