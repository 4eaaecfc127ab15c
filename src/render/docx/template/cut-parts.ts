import { encodePart } from '../../../word/encode-part.ts'
import type { Parts } from '../../../word/parts.ts'
import { elementsIn, wordAttribute, xmlText } from '../../../word/xml-tree.ts'
import { contentTypesPart } from './content-types.ts'
import { declarePrefixes } from './known-prefixes.ts'
import { openNumbering } from './open-numbering.ts'
import { partsOf, rootOf } from './parts-of.ts'
import { cut, hole, type Pieces } from './pieces.ts'
import { relationshipsPart, relationshipsXml } from './relationships.ts'
import { swept } from './swept.ts'
import type { TemplatePackage } from './template-package.ts'
import { stylesOf } from './template-styles.ts'
import type { FreeIds, WordTemplate } from './word-template.ts'

type Cut = Pick<WordTemplate, 'parts' | 'pieces' | 'types' | 'relationships' | 'styles' | 'free'>

/**
 * The parts as text, cut at their holes, without what nothing names any longer; `undefined` where a part uses the
 * prefixes of Word for something else.
 */
export function cutParts(template: TemplatePackage): Cut | undefined {
  const [stylesPart = ''] = partsOf(template, 'styles')
  const [numberingPart = ''] = partsOf(template, 'numbering')
  const root = (name: string) => rootOf(template.trees.get(name))
  const styles = stylesOf(template)
  const free = { ...openNumbering(root(numberingPart)), ...freeMarks(template) }
  root(stylesPart).appendChild(hole(root(stylesPart), 'styles'))
  const names = [template.main, ...partsOf(template, 'header', 'footer'), stylesPart, numberingPart]
  if (!names.every((name) => declarePrefixes(root(name)))) return undefined
  const all = Object.fromEntries(names.map((name): [string, Pieces] => [name, cut(xmlText(root(name)))]))
  const clean = swept(template, all[template.main]?.join('') ?? '')
  const pieces = Object.fromEntries(Object.entries(all).filter(([name]) => clean.parts[name] !== undefined))
  const relationships = clean.relationships.get(clean.main) ?? []
  return { parts: writtenOnce(clean, pieces), pieces, types: clean.types, relationships, styles, free }
}

/** Far more than a document has; ids beyond are left where they are. */
const manyIds = 100_000_000

function freeMarks({ trees }: TemplatePackage): Pick<FreeIds, 'mark' | 'drawing'> {
  const next = (ids: readonly (string | null | undefined)[]): number =>
    1 + ids.map(Number).reduce((most, id) => (id < manyIds && id > most ? id : most), 0)
  const all = [...trees.values()].flatMap((tree) => [...elementsIn(tree)])
  return {
    mark: next(all.map((element) => wordAttribute(element, 'id'))),
    drawing: next(all.filter(({ localName }) => localName === 'docPr').map((shape) => shape.getAttribute('id'))),
  }
}

/** Parts that no document changes, with the relationships of all but the document. */
function writtenOnce({ parts, relationships, main }: TemplatePackage, pieces: WordTemplate['pieces']): Parts {
  const own = Object.entries(parts).filter(
    ([name]) => pieces[name] === undefined && name !== contentTypesPart && !name.endsWith('.rels'),
  )
  const links = [...relationships]
    .filter(([source]) => source !== main)
    .map(([source, list]) => [relationshipsPart(source), encodePart(relationshipsXml(list))] as const)
  return Object.fromEntries([...own, ...links])
}
