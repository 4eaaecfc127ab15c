import type { Wording } from '../../model/document.ts'
import { plainWording } from '../../model/plain-wording.ts'
import { escapeMarkdown } from './escape.ts'

/** Words of the form on one line, escaped; Markdown tells no languages. */
export const printWording = (wording: Wording): string => escapeMarkdown(plainWording(wording))

/** The same on as many lines as they have. */
export const printLines = (wording: Wording): readonly string[] =>
  typeof wording === 'string' ? [escapeMarkdown(wording)] : plainWording(wording).split('\n').map(escapeMarkdown)
