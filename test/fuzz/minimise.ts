/**
 * An input from which nothing can be taken away without losing its fault, by halves, quarters and so on down to single
 * bytes (Zeller's delta debugging, without complements); given up after so many tries.
 */
export async function minimise(
  bytes: Uint8Array,
  hasFault: (bytes: Uint8Array) => Promise<boolean>,
  tries = 250,
): Promise<Uint8Array> {
  let least = bytes
  let left = tries
  for (let size = Math.ceil(least.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < least.length && left > 0; ) {
      left -= 1
      const shorter = new Uint8Array(Buffer.concat([least.subarray(0, at), least.subarray(at + size)]))
      if (shorter.length > 0 && (await hasFault(shorter))) least = shorter
      else at += size
    }
  }
  return least
}
