import type { LanguageFile } from '../model/language-file.ts'
import type { FormValues } from '../model/resolved-role.ts'
import type { RoleData } from '../model/role-data.ts'
import type { Position, Printed, WorkspaceFile } from '../model/workspace-file.ts'
import { capitalised } from './capitalised.ts'
import { formatDate } from './format-date.ts'
import type { PhraseData } from './phrases.ts'
import { positionName } from './positions.ts'
import type { Wordings } from './wordings.ts'

type FormOf = (name: string) => string

/** What is filled into the form in one language; what nobody gave is `null`, a ruled blank. */
export function formValues(
  role: RoleData,
  workspace: Partial<WorkspaceFile>,
  wordings: Wordings,
  data: PhraseData,
  labels: Readonly<Record<string, string>>,
): FormValues {
  const { tag } = wordings.language.value
  const print = printerFor(wordings)
  const date = dateWriter(wordings)
  const annex = typeof workspace.form === 'object' ? workspace.form.annex : undefined
  const { organisation, document, approval } = workspace
  const nominative: FormOf = (name) => (data[name] as Readonly<Record<string, string>> | undefined)?.nominative ?? ''
  return {
    organisation: print(organisation?.name),
    kind: kindOf(workspace, wordings),
    rows: {
      registryCode: print(organisation?.registryCode),
      address: print(organisation?.address),
      place: print(organisation?.place),
      number: print(document?.number),
      date: date(document?.date),
      contractNumber: print(annex?.number),
      contractDate: date(annex?.date),
      jobTitle: capitalised(nominative('title'), tag),
      reportsTo: capitalised(nominative('superior'), tag) || null,
      responsibleFor: role.responsibleFor?.length === 0 ? (labels.none ?? null) : null,
      version: role.version ?? null,
    },
    approval: {
      position: positionOf(approval?.position, wordings),
      name: print(approval?.name),
      signatureDate: date(approval?.date),
    },
    agreedBy: (workspace.agreedBy ?? []).map((one) => positionOf(one, wordings) ?? ''),
  }
}

type Print = (value: Printed | undefined) => string | null

const printerFor =
  (wordings: Wordings): Print =>
  (value) =>
    typeof value === 'object'
      ? (value[wordings.language.value.id ?? ''] ?? null)
      : value === undefined
        ? null
        : String(value)

function dateWriter(wordings: Wordings): (iso: string | undefined) => string | null {
  const style = wordings.jurisdiction.value.form?.date ?? 'YYYY-MM-DD'
  const dates: LanguageFile['dates'] = wordings.language.value.dates ?? { long: '', months: [] }
  return (iso) => (iso === undefined ? null : formatDate(iso, style, dates))
}

const kindOf = (workspace: Partial<WorkspaceFile>, wordings: Wordings): FormValues['kind'] =>
  typeof workspace.form === 'object'
    ? 'annex'
    : (workspace.form ?? wordings.jurisdiction.value.form?.kind ?? 'standalone')

/** The bare name of a position, with a capital where it begins a line. */
function positionOf(value: Position | undefined, wordings: Wordings): string | null {
  const name =
    value === undefined ? undefined : (positionName(value, wordings) ?? (typeof value === 'string' ? value : undefined))
  return name === undefined ? null : capitalised(name, wordings.language.value.tag)
}
