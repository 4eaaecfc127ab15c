import type { Statute } from './jurisdiction-file.ts'

/** Whether a statute was in force on a day; a date of reduced precision counts with its whole year or month. */
export const isInForce = ({ validFrom, validTo }: Statute, day: string): boolean =>
  String(validFrom) <= day.slice(0, String(validFrom).length) &&
  (validTo === undefined || day.slice(0, String(validTo).length) <= String(validTo))
