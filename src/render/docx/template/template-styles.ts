import { wordAttribute, wordChild, wordElements, type XmlElement } from '../../../word/xml-tree.ts'
import { rootsOf } from './parts-of.ts'
import { styleKey } from './style-key.ts'
import type { TemplatePackage } from './template-package.ts'

/** What jd's own styles must know of a template's. */
export interface TemplateStyles {
  /** Id by type and name, in lower case: `paragraph heading 1` → `Pealkiri1`. Names are Word's own in any language. */
  readonly ids: ReadonlyMap<string, string>
  /** Every id, of whatever type. */
  readonly taken: ReadonlySet<string>
  /** Size of body text, in points. */
  readonly fontSize: number
  /** Proofing language of what names none; `undefined` where the template has none. */
  readonly language: string | undefined
}

/** Style names that Word has in every language, under which a template is expected to have a look of its own. */
export const standardStyles = ['Title', 'Subtitle', 'heading 1']

/** What Word takes where nobody says a size (17.3.2.38), in points. */
const usualSize = 10

/** Key of the style that paragraphs have, or words, where they name none. */
export const defaultStyle = (type: string): string => `${type} `

export function stylesOf(template: TemplatePackage): TemplateStyles {
  const [root] = rootsOf(template, 'styles')
  if (root === undefined) throw new Error('A template without styles')
  return templateStyles(root)
}

function templateStyles(root: XmlElement): TemplateStyles {
  const styles = wordElements(root, 'style')
  const typeOf = (style: XmlElement): string => wordAttribute(style, 'type') ?? 'paragraph'
  const idOf = (style: XmlElement): string => wordAttribute(style, 'styleId') ?? ''
  const defaults = styles.filter((style) => ['1', 'true', 'on'].includes(wordAttribute(style, 'default') ?? ''))
  const body = defaults.find((style) => typeOf(style) === 'paragraph')
  const properties = [wordChild(body, 'rPr'), wordChild(root, 'docDefaults', 'rPrDefault', 'rPr')]
  const first = (name: string): string | undefined =>
    properties.map((one) => wordAttribute(wordChild(one, name), 'val')).find((value) => value !== undefined)
  return {
    ids: new Map([
      ...defaults.map((style) => [defaultStyle(typeOf(style)), idOf(style)] as const),
      ...styles.map(
        (style) =>
          [styleKey(typeOf(style), wordAttribute(wordChild(style, 'name'), 'val') ?? ''), idOf(style)] as const,
      ),
    ]),
    taken: new Set(styles.map(idOf)),
    fontSize: Number(first('sz') ?? usualSize * 2) / 2 || usualSize,
    language: first('lang'),
  }
}

export const missingStyles = ({ ids }: TemplateStyles): readonly string[] =>
  standardStyles.filter((name) => !ids.has(styleKey('paragraph', name)))
