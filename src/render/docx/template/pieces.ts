import type { XmlElement } from '../../../word/xml-tree.ts'

/**
 * A part of a template as text with holes, cut once: text, name of a hole, text … A document's words are only ever put
 * in, never searched.
 */
export type Pieces = readonly string[]

/** Target of the processing instructions that mark the holes; of no other instruction anything is kept. */
const target = 'jd'

/** Marks a place in a tree that each document fills for itself. */
export function hole({ ownerDocument }: Pick<XmlElement, 'ownerDocument'>, name: string) {
  if (ownerDocument === null) throw new Error(`There is no document to cut ${name} into`)
  return ownerDocument.createProcessingInstruction(target, name)
}

/** Cuts the text of a part at its holes. */
export const cut = (text: string): Pieces => text.split(/<\?jd ([a-zA-Z]+)\?>/)

/** The text with its holes filled; one that is not named stays empty. */
export const filled = (pieces: Pieces, content: Readonly<Record<string, string>>): string =>
  pieces.map((piece, index) => (index % 2 === 0 ? piece : (content[piece] ?? ''))).join('')
