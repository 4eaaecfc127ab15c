import type { Mark } from '../../model/marked-document.ts'
import type { Flow } from './context.ts'

/** The space after a table; also keeps two tables from becoming one, which Word does where nothing parts them. */
export const spacer = (kind: Mark): Flow => ({ kind, content: 'spacer' })
