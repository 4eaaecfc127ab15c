import type { FormBlock } from '../model/jurisdiction-file.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'

/** Whether the document is nothing to sign yet. */
export const isDraft = ({ stamp }: ResolvedRole): boolean => stamp.status === 'draft'

/** What the company decides of the country's blocks: who has nothing to sign in the document is not asked there. */
export const printedBlocks = (blocks: readonly FormBlock[], role: ResolvedRole): readonly FormBlock[] =>
  blocks.filter((block) => isPrinted(block, role))

function isPrinted(block: FormBlock, { values }: ResolvedRole): boolean {
  const { acquaintance, signing, agreedBy } = values
  switch (idOf(block)) {
    case 'acquaintance':
      return acquaintance === 'inline'
    case 're-acquaintance':
      // Its rows are filled in by hand, version after version; of what is signed digitally each version is a new file.
      return acquaintance === 'inline' && signing === 'ink'
    case 'agreement':
      return agreedBy === null || agreedBy.length > 0
    default:
      return true
  }
}

const idOf = (block: FormBlock): string => (block.block === 'signing' || block.block === 'table' ? block.id : '')

/** Requisites that few companies print: they stand only where given. */
const optionalRows: ReadonlySet<string> = new Set(['registryCode', 'address'])

/** The labelled rows of a letterhead that are printed, filled in or not. */
export const printedRows = (rows: readonly string[], { values }: ResolvedRole): readonly string[] =>
  rows.filter((key) => !optionalRows.has(key) || values.rows[key] != null)
