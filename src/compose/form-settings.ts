import type { FormBlock, SigningForm } from '../model/jurisdiction-file.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { printedBlocks, printedRows } from './printed-form.ts'

/** The key of `jd.yaml` that fills a labelled row; `*` stands for the role. What is absent is filled in by hand. */
const rowSettings: Readonly<Record<string, string>> = {
  registryCode: 'organisation.registryCode',
  address: 'organisation.address',
  place: 'organisation.place',
  number: 'document.number',
  date: 'document.date',
  contractNumber: 'form.annex.number',
  contractDate: 'form.annex.date',
  unit: 'overrides.*.unit',
  location: 'overrides.*.location',
  reportsTo: 'overrides.*.reportsTo',
}

/** Whether a key of `jd.yaml` fills a labelled row. */
export const isSettable = (row: string): boolean => Object.hasOwn(rowSettings, row)

/**
 * The keys of `jd.yaml`, dotted, of all that the document leaves blank although they would fill it, in the order of the
 * paper. Signatures, the days on which people sign and names that nobody can know before are no such blanks.
 */
export function blankSettings(role: ResolvedRole): readonly string[] {
  const blocks = printedBlocks([...role.form.opening, ...role.form.closing], role)
  const keys = blocks.flatMap((block) => blanksOf(block, role))
  return [...new Set(keys.map((key) => key.replace('*', role.stamp.id)))]
}

function blanksOf(block: FormBlock, role: ResolvedRole): readonly string[] {
  switch (block.block) {
    case 'letterhead':
      return letterheadBlanks(block.rows, role)
    case 'fields':
      return rowBlanks(block.rows, role)
    case 'signing':
      return signingBlanks(block, role)
    case 'title':
    case 'table':
      return []
    default:
      return block satisfies never
  }
}

function letterheadBlanks(rows: readonly string[], role: ResolvedRole): readonly string[] {
  const { organisation, kind } = role.values
  const contract = kind === 'annex' ? rowBlanks(['contractNumber', 'contractDate'], role) : []
  const name = organisation === null ? ['organisation.name'] : []
  return [...contract, ...name, ...rowBlanks(printedRows(rows, role), role)]
}

const rowBlanks = (rows: readonly string[], { values }: ResolvedRole): readonly string[] =>
  rows.filter((key) => values.rows[key] == null).flatMap((key) => rowSettings[key] ?? [])

function signingBlanks({ id, rows }: SigningForm, { values }: ResolvedRole): readonly string[] {
  const { approval, approvalOrder, agreedBy } = values
  if (id === 'agreement') {
    if (agreedBy === null) return ['agreedBy']
    return agreedBy.flatMap((visa, index) =>
      (['position', 'name'] as const).filter((key) => visa[key] === null).map((key) => `agreedBy.${index}.${key}`),
    )
  }
  if (id !== 'approval') return []
  if (approvalOrder !== null) return approvalOrder.phrase === null ? ['approval.order'] : []
  const asked = rows.flatMap(({ cells }) => cells).filter((key) => key === 'position' || key === 'name')
  return asked.filter((key) => approval[key] == null).map((key) => `approval.${key}`)
}
