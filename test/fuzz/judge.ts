import type { Reader } from './reader.ts'

/** What went wrong with one input. */
export interface Fault {
  /** What tells this fault from others: the same for other inputs that meet it. */
  readonly kind: string
  readonly complaints: readonly string[]
}

/** More processor time than any input may cost, in seconds: read, and for each of the documents that it asks for. */
const mostSeconds = { reading: 2, perDocument: 0.004 }

/** Reads one input; the fault that it shows, if any. */
export async function judge({ read, asksFor }: Reader, bytes: Uint8Array): Promise<Fault | undefined> {
  const since = process.cpuUsage()
  const complaints = await readOrCrash(read, bytes)
  const { user, system } = process.cpuUsage(since)
  const seconds = (user + system) / 1e6
  const most = mostSeconds.reading + (asksFor?.(bytes) ?? 0) * mostSeconds.perDocument
  const slow = seconds > most ? [`It takes ${seconds.toFixed(1)} seconds of processor time`] : []
  const [first, ...rest] = [...complaints, ...slow]
  return first === undefined ? undefined : { kind: kindOf(first), complaints: [first, ...rest] }
}

async function readOrCrash(read: Reader['read'], bytes: Uint8Array): Promise<readonly string[]> {
  try {
    return await read(bytes)
  } catch (thrown) {
    return [`It crashes: ${thrown instanceof Error ? thrown.stack : String(thrown)}`]
  }
}

/** Without what is of one input only: quoted words, numbers; of a crash where it came from. */
const kindOf = (complaint: string): string =>
  complaint
    .split('\n')
    .slice(0, 4)
    .join(' ')
    .replace(/`[^`]*`|"[^"]*"|\d+/g, '…')
    .slice(0, 300)
