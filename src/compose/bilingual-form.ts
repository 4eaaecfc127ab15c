import type { Block, Column, Pair } from '../model/document.ts'
import { bilingualBlock, type FormBlock } from './bilingual-block.ts'
import { pairByKey } from './pair-by-key.ts'

/** Blocks of one form in two languages as the blocks of a bilingual one. */
export const bilingualForm = (
  first: readonly Block[],
  second: readonly Block[],
  columns: readonly [Column, Column],
): readonly Block[] =>
  pairByKey(first.filter(isForm), second.filter(isForm), keyOf).flatMap((pair) => formBlocks(pair, columns))

const isForm = (block: Block): block is FormBlock =>
  block.type !== 'chapter' && block.type !== 'parallel' && block.type !== 'parallel-title'

const keyOf = (block: FormBlock): string => ('id' in block ? `${block.type} ${block.id}` : block.type)

/**
 * Where the country accepts one of the two languages, the document holds the text that the other is a translation of,
 * and needs no notice that it is one: the clause on which text prevails says what is to be said.
 */
function formBlocks([first, second]: Pair<FormBlock>, columns: readonly [Column, Column]): readonly Block[] {
  if (first && second) return [bilingualBlock(first, second, columns)]
  const alone = first ?? second
  return alone === null || (alone.type === 'notice' && alone.id === 'translation') ? [] : [alone]
}
