import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file after somebody worked on its main part; where nothing is done, saved again by another program. */
export function editDocx(bytes: Uint8Array, edit: (document: Document) => void = () => {}): Uint8Array {
  return editPart(bytes, 'word/document.xml', (xml) => {
    const document = new DOMParser().parseFromString(xml, 'text/xml')
    edit(document)
    return `${new XMLSerializer().serializeToString(document)}<!-- saved again -->`
  })
}

/** The same with one part as text. */
export function editPart(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) })
}

export const all = (root: Document | Element, name: string): Element[] =>
  Array.from(root.getElementsByTagName(`w:${name}`))

/** The paragraph of a clause, by the beginning of its bookmark's name: `_jd_duties_crm`. */
export function clauseParagraph(document: Document, bookmark: string): Element {
  const start = all(document, 'bookmarkStart').find((one) => one.getAttribute('w:name')?.startsWith(bookmark))
  if (!start) throw new Error(`There is no bookmark ${bookmark}`)
  return start.parentNode as Element
}

/** Replaces words in the texts of a paragraph; throws where they are not there. */
export function replaceWords(paragraph: Element, from: string, to: string): void {
  const text = all(paragraph, 't').find((one) => one.textContent?.includes(from))
  if (!text) throw new Error(`There is no text ${from}`)
  text.textContent = (text.textContent ?? '').replace(from, to)
}

/** A paragraph that looks like another one, with words of its own and no bookmark: what Enter and typing make. */
export function paragraphLike(paragraph: Element, text: string): Element {
  const made = paragraph.cloneNode(true) as Element
  for (const child of Array.from(made.childNodes)) if (child.nodeName !== 'w:pPr') made.removeChild(child)
  made.appendChild(runOf(made, text))
  return made
}

export function runOf(near: Element, text: string): Element {
  const document = near.ownerDocument as Document
  const namespace = near.namespaceURI
  const run = document.createElementNS(namespace, 'w:r')
  const words = document.createElementNS(namespace, 'w:t')
  words.setAttribute('xml:space', 'preserve')
  words.textContent = text
  run.appendChild(words)
  return run
}

/** Puts all runs of a paragraph into an element for tracked changes. */
export function track(paragraph: Element, kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', runs: readonly Element[]): void {
  for (const run of runs) {
    const change = (paragraph.ownerDocument as Document).createElementNS(paragraph.namespaceURI, `w:${kind}`)
    change.setAttribute('w:id', '9001')
    run.parentNode?.insertBefore(change, run)
    change.appendChild(run)
  }
}

/** Accepts or rejects every tracked change of runs, paragraphs and rows, as Word does it. */
export function settleAll(document: Document, how: 'accept' | 'reject'): void {
  const [gone, stays] = how === 'accept' ? ['del', 'ins'] : ['ins', 'del']
  const within = (name: string): Element[] => all(document, gone).filter((one) => one.parentNode?.nodeName === name)
  for (const change of within('w:trPr')) remove(change.parentNode?.parentNode)
  for (const change of all(document, gone)) if (change.parentNode?.nodeName !== 'w:rPr') remove(change)
  for (const change of all(document, stays)) {
    for (const child of Array.from(change.childNodes)) change.parentNode?.insertBefore(child, change)
    remove(change)
  }
  for (const mark of within('w:rPr')) remove(mark.parentNode?.parentNode?.parentNode)
  for (const text of all(document, 'delText')) {
    const words = document.createElementNS(text.namespaceURI, 'w:t')
    words.setAttribute('xml:space', 'preserve')
    words.textContent = text.textContent
    text.parentNode?.replaceChild(words, text)
  }
  for (const kind of ['pPrChange', 'sectPrChange']) all(document, kind).forEach(remove)
}

const remove = (node: Node | null | undefined): void => {
  node?.parentNode?.removeChild(node)
}
