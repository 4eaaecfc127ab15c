import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/** In mebibytes; far beyond any file of a role, and as much as an unpacked Word file may have. */
const most = 200

/** A file that cannot be read; the message is the end of a sentence that begins with its name. */
export class UnreadableFile extends Error {}

/**
 * The bytes of a file. Only of what is one: a pipe that nobody writes to would be waited for without end, and a device
 * such as `/dev/zero` never ends. Throws `UnreadableFile`.
 */
export function readFile(file: string): Buffer {
  return withErrors(() => {
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(opened)
      if (stats.isDirectory()) throw new UnreadableFile('is a folder, expected a file')
      if (!stats.isFile()) throw new UnreadableFile('is a pipe or a device, expected a file')
      const size = Math.ceil(stats.size / 2 ** 20)
      if (size > most) throw new UnreadableFile(`has ${size} MiB, more than the ${most} that jd reads`)
      return readFileSync(opened)
    } finally {
      closeSync(opened)
    }
  })
}

function withErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    throw new UnreadableFile(`cannot be read (${code})`)
  }
}
