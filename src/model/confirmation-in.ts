import type { Confirmation, ConfirmedFile } from './confirmed-file.ts'

/** A translation as a role uses it; `home` is the folder below `roles/` that holds its words. */
export interface TranslatedClause {
  readonly role: string
  readonly home: string
  readonly language: string
  readonly clause: string
}

/** What was put on record about a translation: in its own folder, else in that of the role that uses it. */
export const confirmationIn = (
  confirmed: (home: string) => ConfirmedFile,
  { role, home, language, clause }: TranslatedClause,
): Confirmation | undefined => confirmed(home)[language]?.[clause] ?? confirmed(role)[language]?.[clause]
