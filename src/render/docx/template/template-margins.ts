import { elementsIn, isWord, wordAttribute, wordChild, type XmlElement } from '../../../word/xml-tree.ts'
import { hole } from './pieces.ts'
import { holdsMore, insertBefore, paragraphText } from './placeholders.ts'
import { targetPart } from './relationships.ts'
import { isOn, type Margin, type PageKind, referencesOf } from './sections.ts'
import type { TemplatePackage } from './template-package.ts'
import type { TemplateMargins } from './word-template.ts'

const margins: readonly Margin[] = ['header', 'footer']

/** What follows `titlePg` in the properties of a section (17.6.17). */
const afterTitlePage = ['textDirection', 'bidi', 'rtlGutter', 'docGrid', 'printerSettings']

interface Reference {
  readonly element: XmlElement
  readonly margin: Margin
  readonly page: PageKind
  readonly part: string
}

/**
 * What the sections that stay show at head and foot. One that says nothing on any page is taken out; the first section
 * gets holes for what a document brings instead.
 */
export function templateMargins(sections: readonly XmlElement[], template: TemplatePackage): TemplateMargins {
  const references = sections.flatMap((section) => referencesIn(section, template))
  const lacking = new Set(
    margins.filter((margin) => !references.some((one) => one.margin === margin && speaks(template, one.part))),
  )
  for (const { element, margin } of references) if (lacking.has(margin)) element.parentNode?.removeChild(element)
  const [first] = sections
  if (first === undefined) throw new Error('A template without any section')
  return {
    lacking,
    hasOwnFirstPage: openFirstPage(first),
    hasEvenPages: hasEvenPages(template),
    onEveryPage: Object.fromEntries(
      margins.filter((margin) => !lacking.has(margin)).flatMap((margin) => onEveryPage(first, margin, template)),
    ),
  }
}

function referencesIn(section: XmlElement, { main, relationships }: TemplatePackage): readonly Reference[] {
  return referencesOf(section).flatMap((element) => {
    const id = [...element.attributes].find(({ localName }) => localName === 'id')?.value
    const relationship = relationships.get(main)?.find((one) => one.id === id)
    if (relationship === undefined) return []
    const margin = element.localName === 'headerReference' ? 'header' : 'footer'
    const page = (wordAttribute(element, 'type') ?? 'default') as PageKind
    return [{ element, margin, page, part: targetPart(main, relationship) }]
  })
}

/** Whether there is anything to be seen: words, a field, a picture. */
function speaks({ trees }: TemplatePackage, part: string): boolean {
  const root = trees.get(part)?.documentElement
  if (!root) return false
  return [...elementsIn(root)].some(
    (element) => isWord(element, 'p') && (paragraphText(element).trim() !== '' || holdsMore(element)),
  )
}

/** Opens the holes of the first section; tells whether its first page has headers and footers of its own already. */
function openFirstPage(section: XmlElement): boolean {
  section.insertBefore(hole(section, 'references'), section.firstChild)
  const own = wordChild(section, 'titlePg')
  if (isOn(own)) return true
  if (own) section.removeChild(own)
  insertBefore(section, hole(section, 'titlePage'), afterTitlePage)
  return false
}

const hasEvenPages = ({ relationships, main, trees }: TemplatePackage): boolean => {
  const settings = relationships.get(main)?.find(({ kind }) => kind === 'settings')
  const root = settings && trees.get(targetPart(main, settings))?.documentElement
  return isOn(wordChild(root ?? undefined, 'evenAndOddHeaders'))
}

function onEveryPage(
  section: XmlElement,
  margin: Margin,
  template: TemplatePackage,
): readonly (readonly [Margin, string])[] {
  const own = referencesIn(section, template).filter((one) => one.margin === margin)
  if (own.some(({ page }) => page === 'first')) return []
  return own.filter(({ page }) => page === 'default').map(({ part }) => [margin, part])
}
