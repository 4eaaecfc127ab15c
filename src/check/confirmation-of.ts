import { confirmationIn, type TranslationRecord } from '../model/confirmation-in.ts'
import type { Translation } from './translations.ts'

/** What was put on record about a translation. */
export const confirmationOf = ({ role, clause, language, home }: Translation): TranslationRecord | undefined =>
  confirmationIn(role.confirmed, { role: role.id, home, language: language.id, clause })
