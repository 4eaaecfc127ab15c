import type { Forms } from '../model/cell-file.ts'
import type { FormValues, ResolvedVisa } from '../model/resolved-role.ts'
import type { RoleData } from '../model/role-data.ts'
import type { Position, Visa, WorkspaceFile } from '../model/workspace-file.ts'
import { annexLine } from './annex-line.ts'
import { approvalOrder } from './approval-order.ts'
import { capitalised } from './capitalised.ts'
import { dateWriter, printerFor } from './form-printers.ts'
import { listWords } from './list-words.ts'
import type { PhraseData, Phrases } from './phrases.ts'
import { positionName } from './positions.ts'
import type { Wordings } from './wordings.ts'

type FormOf = (name: string) => string

/** What the form is filled with besides the company's own values. */
export interface FormContext {
  readonly data: PhraseData
  readonly phrases: Phrases
  readonly labels: Readonly<Record<string, string>>
  /** Who approves by order, in all forms. */
  readonly approver: Forms
}

/** What is filled into the form in one language; what nobody gave is `null`, a ruled blank. */
export function formValues(
  role: RoleData,
  workspace: Partial<WorkspaceFile>,
  wordings: Wordings,
  context: FormContext,
): FormValues {
  const print = printerFor(wordings)
  const date = dateWriter(wordings)
  const { organisation, approval } = workspace
  return {
    organisation: print(organisation?.name),
    kind: kindOf(workspace, wordings),
    rows: rowsOf(role, workspace, wordings, context),
    annex: annexLine(workspace, wordings, context.phrases),
    approval: {
      position: positionOf(approval?.position, wordings),
      name: print(approval?.name),
      signatureDate: date(approval?.date),
    },
    approvalOrder: approvalOrder(workspace, context.approver, wordings, context.phrases),
    agreedBy: workspace.agreedBy?.map((one) => visaOf(one, wordings)) ?? null,
    signing: workspace.signing ?? 'ink',
    acquaintance: workspace.acquaintance ?? 'inline',
  }
}

function rowsOf(
  role: RoleData,
  workspace: Partial<WorkspaceFile>,
  wordings: Wordings,
  { data, labels }: FormContext,
): FormValues['rows'] {
  const { tag } = wordings.language.value
  const print = printerFor(wordings)
  const date = dateWriter(wordings)
  const { organisation, document, overrides, form } = workspace
  const annex = typeof form === 'object' ? form.annex : undefined
  const own = overrides?.[role.id ?? '']
  const nominative: FormOf = (name) => (data[name] as Readonly<Record<string, string>> | undefined)?.nominative ?? ''
  return {
    registryCode: print(organisation?.registryCode),
    address: print(organisation?.address),
    place: print(organisation?.place),
    number: print(document?.number),
    date: date(document?.date),
    contractNumber: print(annex?.number),
    contractDate: date(annex?.date),
    jobTitle: capitalised(nominative('title'), tag),
    unit: print(own?.unit),
    location: print(own?.location),
    reportsTo: capitalised(nominative('superior'), tag) || null,
    responsibleFor: subordinates(role, wordings, labels.none),
    version: role.version ?? null,
  }
}

/** Positions of the subordinates in one line, or the word for none. */
function subordinates({ responsibleFor }: RoleData, wordings: Wordings, none: string | undefined): string | null {
  if (responsibleFor === undefined) return null
  if (responsibleFor.length === 0) return none ?? null
  const names = responsibleFor.map((position) => positionName(position, wordings) ?? position)
  const listed = listWords(names, wordings.language.value.typography?.listAnd ?? ', ')
  return capitalised(listed, wordings.language.value.tag)
}

const kindOf = (workspace: Partial<WorkspaceFile>, wordings: Wordings): FormValues['kind'] =>
  typeof workspace.form === 'object'
    ? 'annex'
    : (workspace.form ?? wordings.jurisdiction.value.form?.kind ?? 'standalone')

/** Somebody who agrees; no language has a form called `position`, so a map that holds it is no map of forms. */
const isVisa = (entry: Position | Visa): entry is Visa => typeof entry === 'object' && 'position' in entry

/** The position of somebody who agrees, however it was given. */
export const agreeingPosition = (entry: Position | Visa): Position => (isVisa(entry) ? entry.position : entry)

function visaOf(entry: Position | Visa, wordings: Wordings): ResolvedVisa {
  const print = printerFor(wordings)
  const { unit, name } = isVisa(entry) ? entry : {}
  return { unit: print(unit), position: positionOf(agreeingPosition(entry), wordings), name: print(name) }
}

/** The bare name of a position, with a capital where it begins a line. */
function positionOf(value: Position | undefined, wordings: Wordings): string | null {
  const name =
    value === undefined ? undefined : (positionName(value, wordings) ?? (typeof value === 'string' ? value : undefined))
  return name === undefined ? null : capitalised(name, wordings.language.value.tag)
}
