import { childElements, isWord, wordAttribute, type XmlElement } from '../../../word/xml-tree.ts'
import { hole } from './pieces.ts'
import type { FreeIds } from './word-template.ts'

/** Opens the holes for a document's lists behind the template's own, and tells from where on their ids are free. */
export function openNumbering(root: XmlElement): Pick<FreeIds, 'abstractList' | 'list'> {
  const children = childElements(root)
  const last = children.find((child) => isWord(child, 'numIdMacAtCleanup')) ?? null
  root.insertBefore(hole(root, 'abstractLists'), children.find((child) => isWord(child, 'num')) ?? last)
  root.insertBefore(hole(root, 'lists'), last)
  return { abstractList: free(children, 'abstractNum', 'abstractNumId'), list: free(children, 'num', 'numId') }
}

/** One more than the highest id; 0 is no list. */
const free = (children: readonly XmlElement[], name: string, id: string): number =>
  1 +
  Math.max(0, ...children.filter((child) => isWord(child, name)).map((child) => Number(wordAttribute(child, id)) || 0))
