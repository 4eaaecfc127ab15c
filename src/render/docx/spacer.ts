import type { Paragraph } from 'docx'
import type { DocxPackage } from './context.ts'
import { paragraphStyles } from './style-ids.ts'

/** The space after a table; also keeps two tables from becoming one, which Word does where nothing parts them. */
export const spacer = (docx: DocxPackage): Paragraph => new docx.Paragraph({ style: paragraphStyles.spacer })
