import { wordAttribute, wordElements } from '../../../word/xml-tree.ts'
import { rootsOf } from './parts-of.ts'
import type { TemplatePackage } from './template-package.ts'

/** What Word takes where a file does not say: Word 2007 wrote no such setting. */
const silent = 12

/** As which version of Word a file is laid out (MS-DOCX 2.3.3, `compatibilityMode`). */
export function layoutVersion(template: TemplatePackage): number {
  const settings = rootsOf(template, 'settings').flatMap((root) => wordElements(root, 'compatSetting'))
  const mode = settings.find((setting) => wordAttribute(setting, 'name') === 'compatibilityMode')
  return Number(wordAttribute(mode, 'val') ?? silent) || silent
}
