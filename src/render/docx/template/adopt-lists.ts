import type { FreeIds } from './word-template.ts'

export interface AdoptedLists {
  readonly abstractLists: string
  readonly lists: string
  /** XML of the document with the ids that its lists have in the template. */
  readonly renumbered: (xml: string) => string
}

/** The lists of a document behind those of a template, under ids that are free there. */
export function adoptLists(numberingXml: string, free: FreeIds): AdoptedLists {
  const idsOf = (pattern: RegExp): readonly string[] => [...numberingXml.matchAll(pattern)].map(([, id = '']) => id)
  const abstractIds = idsOf(/<w:abstractNum w:abstractNumId="(\d+)"/g)
  const listIds = idsOf(/<w:num w:numId="(\d+)"/g)
  const place = (ids: readonly string[], first: number) => (_: string, tag: string, id: string) =>
    `${tag}${ids.includes(id) ? ids.indexOf(id) + first : id}"`
  const elements = (pattern: RegExp): string =>
    [...numberingXml.matchAll(pattern)].map(([element]) => element.replace(/ w1\d:\w+="[^"]*"/g, '')).join('')
  return {
    abstractLists: elements(/<w:abstractNum .*?<\/w:abstractNum>/gs).replace(
      /(<w:abstractNum w:abstractNumId=")(\d+)"/g,
      place(abstractIds, free.abstractList),
    ),
    lists: elements(/<w:num .*?<\/w:num>/gs)
      .replace(/(<w:abstractNumId w:val=")(\d+)"/g, place(abstractIds, free.abstractList))
      .replace(/(<w:num w:numId=")(\d+)"/g, place(listIds, free.list)),
    renumbered: (xml) => xml.replace(/(<w:numId w:val=")(\d+)"/g, place(listIds, free.list)),
  }
}
