const mostSeconds = 40

/**
 * An input from which nothing can be taken away without losing its fault, by halves, quarters and so on down to single
 * bytes (Zeller's delta debugging, without complements); given up after so many tries, or
 * so many seconds of processor time.
 */
export async function minimise(
  bytes: Uint8Array,
  hasFault: (bytes: Uint8Array) => Promise<boolean>,
  tries = 250,
): Promise<Uint8Array> {
  let least = bytes
  let left = tries
  const since = process.cpuUsage()
  const isTired = (): boolean => left <= 0 || process.cpuUsage(since).user / 1e6 > mostSeconds
  for (let size = Math.ceil(least.length / 2); size >= 1 && !isTired(); size = Math.floor(size / 2)) {
    for (let at = 0; at < least.length && !isTired(); ) {
      left -= 1
      const shorter = new Uint8Array(Buffer.concat([least.subarray(0, at), least.subarray(at + size)]))
      if (shorter.length > 0 && (await hasFault(shorter))) least = shorter
      else at += size
    }
  }
  return least
}
