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
 * What the sections that stay show at head and foot. What says nothing is taken out; the first section gets holes for
 * what a document brings instead.
 */
export function templateMargins(sections: readonly XmlElement[], template: TemplatePackage): TemplateMargins {
  const [first] = sections
  if (first === undefined) throw new Error('A template without any section')
  const hasOwnFirstPage = openFirstPage(first)
  const evenPages = hasEvenPages(template)
  const shown = [...(hasOwnFirstPage ? ['first'] : []), ...(evenPages ? ['even'] : []), 'default']
  const references = sections.flatMap((section) => referencesIn(section, template))
  const speaking = references.filter(({ page, part }) => shown.includes(page) && speaks(template, part))
  const lacking = Object.fromEntries(
    margins.map((margin) => [margin, silentPages(speaking.filter((one) => one.margin === margin))]),
  ) as TemplateMargins['lacking']
  for (const { element, margin, page } of references) {
    if (lacking[margin].includes(page)) element.parentNode?.removeChild(element)
  }
  return {
    lacking,
    hasOwnFirstPage,
    hasEvenPages: evenPages,
    onEveryPage: Object.fromEntries(margins.flatMap((margin) => onEveryPage(first, margin, template))),
  }
}

/** A first page that says nothing while the others do is meant so; a letterhead on the first page alone is not. */
function silentPages(speaking: readonly Reference[]): readonly PageKind[] {
  const speaks = new Set(speaking.map(({ page }) => page))
  if (speaks.size === 0) return ['default', 'first', 'even']
  if (speaks.has('default')) return []
  return speaks.has('even') ? ['default'] : ['default', 'even']
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
