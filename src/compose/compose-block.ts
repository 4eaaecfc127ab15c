import type { Block, Field, Inline, Signing, SigningRow } from '../model/document.ts'
import type { FormBlock, SigningForm, SigningRowForm } from '../model/jurisdiction-file.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { shareOf } from './share-of.ts'

/** One block of the country's form, with the words of the language, what the company gave, and who is to sign. */
export function composeBlock(form: FormBlock, role: ResolvedRole, person?: string): readonly Block[] {
  switch (form.block) {
    case 'letterhead':
      return [letterhead(form.rows, role)]
    case 'title':
      return [{ type: 'title', name: role.title.name, subject: role.title.subject, order: orderOf(role) }]
    case 'fields':
      return [{ type: 'fields', id: form.id, rows: form.rows.map((key) => field(key, role)) }]
    case 'signing':
      return [signing(form, role, person)]
    case 'table': {
      const columns = form.columns.map((key) => ({ caption: label(key, role), share: shareOf(key) }))
      const { id, blankRows } = form
      return [{ type: 'table', id, heading: label(form.heading, role), columns, blankRows }]
    }
    default:
      return form satisfies never
  }
}

const label = (key: string, { labels }: ResolvedRole): string => labels[key] ?? ''

const orderOf = ({ title }: ResolvedRole): 'name-first' | 'subject-first' =>
  title.order === 'subject-first' ? 'subject-first' : 'name-first'

/** What an annex needs stands only on an annex; requisites that few companies print stand only where given. */
function letterhead(rows: readonly string[], role: ResolvedRole): Block {
  const { values } = role
  const asked = rows.filter((key) => values.kind === 'annex' || !annexRows.has(key))
  const shown = asked.filter((key) => !optionalRows.has(key) || values.rows[key] != null)
  return {
    type: 'letterhead',
    organisation: given(values.organisation),
    caption: label('organisation', role),
    rows: shown.map((key) => field(key, role)),
  }
}

const annexRows: ReadonlySet<string> = new Set(['contractNumber', 'contractDate'])
const optionalRows: ReadonlySet<string> = new Set(['registryCode', 'address'])

const given = (value: string | null): readonly Inline[] => [
  value === null ? { type: 'blank' } : { type: 'text', text: value },
]

/** Versions belong to no language; everything else a company gives is taken to be in the document's. */
function field(key: string, role: ResolvedRole): Field {
  const value = role.values.rows[key] ?? null
  const content = given(value)
  return {
    id: key,
    label: label(key, role),
    value: key === 'version' && value !== null ? [{ type: 'text', text: value, tag: 'zxx' }] : content,
  }
}

function signing(form: SigningForm, role: ResolvedRole, person: string | undefined): Signing {
  return {
    type: 'signing',
    id: form.id,
    place: form.place,
    heading: form.heading ? label(form.heading, role) : null,
    statement: form.statement ? form.statement.map((key) => label(key, role)).join(' ') : null,
    rows: form.rows.flatMap((row) => signingRows(row, form.id, role, person)),
  }
}

/** How many blank lines await those who agree where the company has named nobody. */
const blankAgreements = 2

function signingRows(
  row: SigningRowForm,
  id: Signing['id'],
  role: ResolvedRole,
  person: string | undefined,
): readonly SigningRow[] {
  if (row.repeat === undefined && isEmployees(row, id) && person !== undefined) {
    return [withName(row, signingRow(row, { name: person }, role))]
  }
  const given = id === 'approval' ? role.values.approval : {}
  if (row.repeat === undefined) return [signingRow(row, given, role)]
  const named = role.values.agreedBy.map((position) => signingRow(row, { position }, role))
  return named.length > 0 ? named : Array.from({ length: blankAgreements }, () => signingRow(row, {}, role))
}

/** Whether the one who holds the position signs here, and nobody else. */
const isEmployees = ({ label }: SigningRowForm, id: Signing['id']): boolean =>
  id === 'acquaintance' || (id === 'signatures' && label === 'employee')

/** A name belongs to no language, so that nobody's spelling is corrected. */
const withName = ({ cells: keys }: SigningRowForm, row: SigningRow): SigningRow => ({
  ...row,
  cells: row.cells.map((cell, index) => (keys[index] === 'name' ? { ...cell, tag: 'zxx' } : cell)),
})

function signingRow(
  row: SigningRowForm,
  given: Readonly<Record<string, string | null>>,
  role: ResolvedRole,
): SigningRow {
  return {
    label: row.label ? label(row.label, role) : null,
    cells: row.cells.map((key) => ({ caption: label(key, role), value: given[key] ?? null, share: shareOf(key) })),
  }
}
