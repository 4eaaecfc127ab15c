import type { Confirmation } from '../model/confirmed-file.ts'
import type { Translation } from './translations.ts'

/** What was put on record about a translation: in its own folder, else in that of the role that uses it. */
export const confirmationOf = ({ role, clause, language, home }: Translation): Confirmation | undefined =>
  role.confirmed(home)[language.id]?.[clause] ?? role.confirmed(role.id)[language.id]?.[clause]
