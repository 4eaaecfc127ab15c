import type { Signing, SigningCell, SigningRow } from '../model/document.ts'
import type { SigningForm, SigningRowForm } from '../model/jurisdiction-file.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { due } from './due.ts'
import { label } from './label.ts'
import { shareOf } from './share-of.ts'

/**
 * Who approves, agrees, signs or was acquainted, on lines of the country; an order approves in one phrase. `person`
 * stands on the employee's lines.
 */
export function composeSigning(form: SigningForm, role: ResolvedRole, person?: string): Signing {
  const order = form.id === 'approval' ? role.values.approvalOrder : null
  const { id, place } = form
  if (order !== null) return byOrder(order.phrase, place, role)
  return {
    type: 'signing',
    id,
    place,
    heading: form.heading ? label(form.heading, role) : null,
    statement: form.statement ? form.statement.map((key) => label(key, role)).join(' ') : null,
    rows: form.rows.flatMap((row) => signingRows(row, id, role, person)).filter(({ cells }) => cells.length > 0),
  }
}

function byOrder(phrase: string | null, place: Signing['place'], role: ResolvedRole): Signing {
  const blank = { caption: label('approvingDocument', role), value: null, ...due(true, role), share: 1 }
  return {
    type: 'signing',
    id: 'approval',
    place,
    heading: label('approvedByOrder', role),
    statement: phrase,
    rows: phrase === null ? [{ label: null, cells: [blank] }] : [],
  }
}

/** What stands on the lines of one row, by the keys of its cells. */
type Given = Readonly<Record<string, string | null>>

/** How many blank lines await those who agree where the company has not said who does. */
const blankAgreements = 2

/** What the company can say of those who approve and agree; who else signs is known when they do. */
const settable: ReadonlySet<string> = new Set(['position', 'name'])

function signingRows(
  row: SigningRowForm,
  id: Signing['id'],
  role: ResolvedRole,
  person: string | undefined,
): readonly SigningRow[] {
  const { approval, agreedBy } = role.values
  const named = row.label ? label(row.label, role) : null
  const isDue = (key: string): boolean => (id === 'approval' || id === 'agreement') && settable.has(key)
  const rowOf = (before: string | null, given: Given): SigningRow => ({
    label: before,
    cells: cellKeys(row, given, role).map((key) => cell(key, given, isDue(key), role)),
  })
  if (row.repeat === undefined && isEmployees(row, id) && person !== undefined) {
    return [withName(rowOf(named, { name: person }), person)]
  }
  if (row.repeat === undefined) return [rowOf(named, id === 'approval' ? approval : {})]
  if (agreedBy === null) return Array.from({ length: blankAgreements }, () => rowOf(named, {}))
  return agreedBy.map(({ unit, position, name }) => rowOf(unit ?? named, { position, name }))
}

/** Whether the one who holds the position signs here, and nobody else. */
const isEmployees = ({ label }: SigningRowForm, id: Signing['id']): boolean =>
  id === 'acquaintance' || (id === 'signatures' && label === 'employee')

/** A name belongs to no language, so that nobody's spelling is corrected. */
const withName = (row: SigningRow, person: string): SigningRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell.value === person ? { ...cell, tag: 'zxx' } : cell)),
})

/** A digital signature tells its own time, so that nobody writes a date beside it. */
const cellKeys = ({ cells }: SigningRowForm, given: Given, { values }: ResolvedRole): readonly string[] =>
  values.signing === 'digital' ? cells.filter((key) => key !== 'signatureDate' || given[key] != null) : cells

function cell(key: string, given: Given, isDue: boolean, role: ResolvedRole): SigningCell {
  if (key === 'signature' && role.values.signing === 'digital') {
    return { caption: '', value: label('digitallySigned', role), unruled: true, share: shareOf('name') }
  }
  const value = given[key] ?? null
  const mark = value === null ? due(isDue, role) : {}
  return { caption: label(key, role), value, ...mark, share: shareOf(key) }
}
