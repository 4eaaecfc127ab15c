import type { Statute } from './jurisdiction-file.ts'

/** Whether a statute was in force on a day; a date of reduced precision counts with its whole year or month. */
export const isInForce = (statute: Statute, day: string): boolean =>
  String(statute.validFrom).localeCompare(day.slice(0, String(statute.validFrom).length)) <= 0 &&
  (statute.validTo === undefined || day.slice(0, String(statute.validTo).length) <= String(statute.validTo))
