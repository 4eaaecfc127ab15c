import type { Block, Field, Inline } from '../model/document.ts'
import type { FormBlock } from '../model/jurisdiction-file.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { composeLogo } from './compose-logo.ts'
import { composeSigning } from './compose-signing.ts'
import { due } from './due.ts'
import { isSettable } from './form-settings.ts'
import { label } from './label.ts'
import { printedRows } from './printed-form.ts'
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
      return [composeSigning(form, role, person)]
    case 'table': {
      const columns = form.columns.map((key) => ({ caption: label(key, role), share: shareOf(key) }))
      const { id, blankRows } = form
      return [{ type: 'table', id, heading: label(form.heading, role), columns, blankRows }]
    }
    default:
      return form satisfies never
  }
}

const orderOf = ({ title }: ResolvedRole): 'name-first' | 'subject-first' =>
  title.order === 'subject-first' ? 'subject-first' : 'name-first'

function letterhead(rows: readonly string[], role: ResolvedRole): Block {
  const { values } = role
  const annex = values.annex.map((words) => given(words, due(true, role)))
  return {
    type: 'letterhead',
    ...composeLogo(role),
    ...(values.kind === 'annex' ? { annex } : {}),
    organisation: [given(values.organisation, due(true, role))],
    caption: label('organisation', role),
    rows: printedRows(rows, role).map((key) => field(key, role)),
  }
}

const given = (value: string | null, mark: ReturnType<typeof due>): Inline =>
  value === null ? { type: 'blank', ...mark } : { type: 'text', text: value }

/** Versions belong to no language; everything else a company gives is taken to be in the document's. */
function field(key: string, role: ResolvedRole): Field {
  const value = role.values.rows[key] ?? null
  return {
    id: key,
    label: label(key, role),
    value:
      key === 'version' && value !== null
        ? [{ type: 'text', text: value, tag: 'zxx' }]
        : [given(value, due(isSettable(key), role))],
  }
}
