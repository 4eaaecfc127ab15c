import { escapeXml } from '../../../word/escape-xml.ts'
import type { OwnFile } from './own-file.ts'
import { type Relationship, typeOfKind } from './relationships.ts'
import type { Margin, PageKind } from './sections.ts'
import type { TemplateMargins, WordTemplate } from './word-template.ts'

/** A header or footer that a document needs beside what the template has. */
export interface AdoptedMargin {
  readonly margin: Margin
  readonly page: PageKind
  /** Name of the part in the template. */
  readonly part: string
  /** Whose part it is a copy of, and which. */
  readonly from: 'document' | 'template'
  readonly source: string
  readonly relationship: Relationship
}

/**
 * The document's own header and footer where the template has none, for every kind of page that the template has. Where
 * the first page of the document stays without a number, it gets headers and footers of its own; what the template
 * shows on every page it then shows there too.
 */
export function adoptMargins(own: OwnFile, template: WordTemplate): readonly AdoptedMargin[] {
  const { lacking, hasEvenPages, onEveryPage } = template.margins
  const addsFirst = addsFirstPage(own, template.margins)
  const isShown: Readonly<Record<PageKind, boolean>> = {
    default: true,
    first: template.margins.hasOwnFirstPage || addsFirst,
    even: hasEvenPages,
  }
  const sourceOf = (margin: Margin, page: PageKind): string | undefined =>
    [page, 'default'].map((kind) => own.margins.find((one) => one.margin === margin && one.page === kind)).find(Boolean)
      ?.part
  const ours = (['header', 'footer'] as const).flatMap((margin) =>
    lacking[margin].flatMap((page) => {
      if (!isShown[page]) return []
      const source = sourceOf(margin, page)
      return source === undefined ? [] : [{ margin, page, from: 'document' as const, source }]
    }),
  )
  const copies = addsFirst
    ? Object.entries(onEveryPage).map(([margin, source]) => {
        return { margin: margin as Margin, page: 'first' as const, from: 'template' as const, source }
      })
    : []
  return placed([...ours, ...copies], template)
}

/** Whether the first page gets headers and footers of its own that the template did not have. */
export const addsFirstPage = (own: OwnFile, { lacking, hasOwnFirstPage }: TemplateMargins): boolean =>
  own.hasOwnFirstPage && !hasOwnFirstPage && Object.values(lacking).some((pages) => pages.includes('default'))

/** Gives each a name and an id that the template does not know. */
function placed(
  wanted: readonly Pick<AdoptedMargin, 'margin' | 'page' | 'from' | 'source'>[],
  { parts, pieces, relationships }: WordTemplate,
): readonly AdoptedMargin[] {
  const names = new Set([...Object.keys(parts), ...Object.keys(pieces)])
  const ids = new Set(relationships.map(({ id }) => id))
  return wanted.map((one) => {
    const name = fresh(
      (number) => `${one.margin}${number}.xml`,
      (target) => names.has(`word/${target}`),
    )
    const id = fresh(
      (number) => `rIdJd-${one.margin}${number}`,
      (taken) => ids.has(taken),
    )
    names.add(`word/${name}`)
    ids.add(id)
    const { margin } = one
    const relationship = { id, kind: margin, type: typeOfKind(margin), target: name, isExternal: false }
    return { ...one, part: `word/${name}`, relationship }
  })
}

function fresh(name: (number: number) => string, isTaken: (name: string) => boolean): string {
  let number = 1
  while (isTaken(name(number))) number++
  return name(number)
}

/** What the first section says of them. */
export const marginReferences = (adopted: readonly AdoptedMargin[]): string =>
  adopted
    .map(({ margin, page, relationship: { id } }) => `<w:${margin}Reference w:type="${page}" r:id="${escapeXml(id)}"/>`)
    .join('')
