import type { Confirmation, ConfirmedFile } from './confirmed-file.ts'

/** What was put on record about a translation. */
export type TranslationRecord = Confirmation & { readonly source: string }

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
): TranslationRecord | undefined =>
  [home, role].map((folder) => confirmed(folder)[language]?.[clause]).find(isOfTranslation)

/** A record may speak of the shelf's words alone. */
const isOfTranslation = (record: Confirmation | undefined): record is TranslationRecord => record?.source !== undefined
