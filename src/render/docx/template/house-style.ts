import type { IParagraphStyleOptions } from 'docx'
import { paragraphStyles } from '../style-ids.ts'
import { styleKey } from './style-key.ts'
import type { TemplateStyles } from './template-styles.ts'

/** The two lines of the title: where a company has a look for one, the other follows it. */
const pairs: Readonly<Record<string, string>> = {
  [paragraphStyles.title]: paragraphStyles.subtitle,
  [paragraphStyles.subtitle]: paragraphStyles.title,
}

/**
 * A style as it is added to a company's file. Body text may be indented there, first lines above all, and what stands
 * in tables would be too, unless it says otherwise.
 */
export function houseStyle(style: IParagraphStyleOptions, { ids }: TemplateStyles): IParagraphStyleOptions {
  const other = pairs[style.id]
  if (other !== undefined && ids.has(styleKey('paragraph', other))) {
    const { alignment: _, ...paragraph } = style.paragraph ?? {}
    return { ...style, basedOn: other, paragraph }
  }
  return {
    ...style,
    paragraph: { ...style.paragraph, indent: { left: 0, right: 0, firstLine: 0, ...style.paragraph?.indent } },
  }
}
