import type { ITableRowOptions } from 'docx'
import type { Mark } from '../../model/marked-document.ts'
import type { Surroundings } from './context.ts'

/** What tells Word that a whole row of a table comes or goes; a table goes with its last row. */
export function trackedRow({ revisions }: Surroundings, kind: Mark): Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  switch (kind) {
    case 'same':
      return {}
    case 'removed':
      return { deletion: revisions.ofWholes().next() }
    case 'added':
      return { insertion: revisions.ofWholes().next() }
    default:
      return kind satisfies never
  }
}
