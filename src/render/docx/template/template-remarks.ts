import { wordAttribute, wordChild, wordElements, type XmlElement } from '../../../word/xml-tree.ts'
import { fieldInstructions } from './field-instructions.ts'
import { rootsOf } from './parts-of.ts'
import type { ContentPlace, LeftOut } from './place-content.ts'
import { contentPlaceholder, isPlaceholder } from './placeholder-names.ts'
import { type Found, findPlaceholders } from './placeholders.ts'
import type { TemplatePackage } from './template-package.ts'
import { missingStyles } from './template-styles.ts'
import type { WordTemplate } from './word-template.ts'

/** What the owner of a template should know of it. */
export interface TemplateRemarks {
  /** Placeholders that nobody fills, as they were written and by name. */
  readonly unknown: readonly Pick<Found, 'name' | 'written'>[]
  /** Names of Word's own styles that the template lacks. */
  readonly missingStyles: readonly string[]
  readonly isProtected: boolean
  /** The template of Word that it was made from, which documents do not go on looking for. */
  readonly attachedTo?: string | undefined
  /** How many comments go into every document. */
  readonly comments: number
  readonly leftOut: LeftOut | undefined
  /** Whether its own header and footer say neither which role the document is of nor which version. */
  readonly lacksStamp: boolean
  /** Whether its own header or footer numbers the pages. */
  readonly numbersPages: boolean
}

/** Every placeholder that the template has, before anything of it is replaced. */
export const askedIn = (template: TemplatePackage, body: XmlElement): readonly Found[] =>
  [body, ...rootsOf(template, 'header', 'footer')].flatMap(findPlaceholders)

/** To be asked before the placeholders are filled and the holes cut. */
export function templateRemarks(
  template: TemplatePackage,
  asked: readonly Found[],
  { leftOut }: ContentPlace,
  { styles, margins }: Pick<WordTemplate, 'styles' | 'margins'>,
): TemplateRemarks {
  const roots = rootsOf(template, 'header', 'footer')
  const stamped = roots.flatMap(findPlaceholders).some(({ name }) => name === 'role' || name === 'version')
  const numbersPages = roots.flatMap(fieldInstructions).some((instruction) => /^\s*PAGE\b/i.test(instruction))
  return {
    unknown: asked.filter(({ name }) => name !== contentPlaceholder && !isPlaceholder(name)),
    missingStyles: missingStyles(styles),
    isProtected: isProtected(template),
    comments: leftOut ? 0 : rootsOf(template, 'comments').flatMap((root) => wordElements(root, 'comment')).length,
    leftOut,
    lacksStamp: !margins.lacking.footer.includes('default') && !stamped,
    numbersPages,
  }
}

const isProtected = (template: TemplatePackage): boolean =>
  rootsOf(template, 'settings').some((root) => {
    const enforced = wordAttribute(wordChild(root, 'documentProtection'), 'enforcement')
    return enforced !== undefined && ['1', 'true', 'on'].includes(enforced)
  })
