import type { ResolvedRole } from '../model/resolved-role.ts'

/** The words of a label in the document's language, as the country has them. */
export const label = (key: string, { labels }: Pick<ResolvedRole, 'labels'>): string => labels[key] ?? ''
