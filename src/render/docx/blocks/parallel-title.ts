import type { MarkedParallelTitle } from '../../../model/marked-document.ts'
import { borderless } from '../borders.ts'
import type { Context, Flow } from '../context.ts'
import { spacer } from '../spacer.ts'
import { twoColumns } from '../two-columns.ts'
import { titleParagraphs } from './title.ts'

/** Both titles side by side, each over the column of its language. */
export function parallelTitle(context: Context, { titles, columns }: MarkedParallelTitle): readonly Flow[] {
  const { cellContexts, row, table } = twoColumns(context, columns)
  const [first, second] = cellContexts
  const cells = [titleParagraphs(first, titles[0]), titleParagraphs(second, titles[1])] as const
  return [{ kind: 'same', content: table([row(cells)], borderless) }, spacer('same')]
}
