import type { JobDocument } from '../index.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** The last second that a four-digit year can tell: 9999-12-31T23:59:59Z. */
const lastSecond = 253_402_300_799

/** The one date of a document's file: SOURCE_DATE_EPOCH, else the day its version was released; never the clock. */
export function documentDates({ env }: Pick<World, 'env'>): (document: JobDocument) => Date {
  const epoch = env.SOURCE_DATE_EPOCH
  if (!epoch) return (document) => new Date(`${document.role.released}T00:00:00Z`)
  if (!/^\d+$/.test(epoch) || Number(epoch) > lastSecond) {
    throw new UsageError(`SOURCE_DATE_EPOCH is \`${epoch}\`, expected whole seconds since 1970`)
  }
  return () => new Date(Number(epoch) * 1000)
}
