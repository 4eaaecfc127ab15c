import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { JurisdictionFile } from '../model/jurisdiction-file.ts'
import type { LanguageFile, WordsFile } from '../model/language-file.ts'
import type { PictureFile } from '../model/picture-file.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import type { RoleData } from '../model/role-data.ts'
import type { LibraryFile, RoleFile } from '../model/role-file.ts'
import type { Place, Pointer } from '../model/source.ts'
import type { WorkspaceFile } from '../model/workspace-file.ts'
import { applyOverlay } from './apply-overlay.ts'
import { isOrderOf } from './approval-order.ts'
import type { OriginalLanguage } from './cite.ts'
import { authoritativeClause } from './data-items.ts'
import { filledFrame } from './filled-frame.ts'
import { agreeingPosition, formValues } from './form-values.ts'
import { framesOf } from './frames.ts'
import type { ItemsBySection } from './item.ts'
import { phraseData } from './phrase-data.ts'
import { type PhraseData, type Phrases, phrasesOf } from './phrases.ts'
import { type FoundPosition, type PlacedPosition, positionPhrase, unknownPositions } from './positions.ts'
import { resolveChapters } from './resolve-chapters.ts'
import type { ClauseContext } from './resolve-clause.ts'
import type { RoleDefinition } from './role-definition.ts'
import { unprintedApproval } from './unprinted-approval.ts'
import { isUnwritten, type Wordings } from './wordings.ts'

export interface ResolveInput {
  readonly definition: RoleDefinition
  /** The role's own file, for places. */
  readonly role: Loaded<RoleFile>
  readonly library: Loaded<LibraryFile>
  readonly wordings: Wordings
  readonly original: OriginalLanguage
  readonly workspace: Partial<WorkspaceFile>
  /** The same as it was read, for places. */
  readonly settings: Loaded<WorkspaceFile>
  readonly logo?: PictureFile
}

export interface ResolveResult {
  /** Absent where the files of language or country lack what no document can do without. */
  readonly resolved?: ResolvedRole
  readonly diagnostics: readonly Diagnostic[]
}

/** One role in one language under one jurisdiction: every clause that the country leaves in, with its words and law. */
export function resolveRole(input: ResolveInput): ResolveResult {
  const { wordings, workspace, definition, original } = input
  const file = overridden(definition.file, workspace)
  const overlaid = overlayCountry(definition.items, input)
  const found = phraseData(file, (pointer) => whereDecided(pointer, input), wordings)
  const phrases = phrasesOf(wordings.language.value.tag ?? 'und')
  const context = { items: overlaid.items, data: found.data, phrases, file, role: input.role, original }
  const { chapters, ...checked } = resolveChapters(context, wordings)
  const unknown = unknownPositions(positionsInForm(input), wordings)
  const approver = approverByOrder(input)
  const diagnostics = [overlaid, found, checked, approver].flatMap((part) => part.diagnostics)
  const resolved = withForm(chapters, context, input, approver)
  const all = [...diagnostics, ...unknown, ...unprintedApproval(workspace, input.settings), ...noCell(wordings)]
  return resolved ? { resolved, diagnostics: all } : { diagnostics: all }
}

/** Where something about a role was decided: in the company's settings, else in the role. */
function whereDecided(pointer: Pointer, { role, definition, settings }: ResolveInput): Place {
  const override = `/overrides/${definition.lineage[0]}${pointer}`
  return settings.origins.has(override) ? placeOf(settings, override) : placeOf(role, pointer)
}

/** Positions that stand in the form alone. */
function positionsInForm({ workspace, settings }: ResolveInput): readonly PlacedPosition[] {
  const { approval, agreedBy = [] } = workspace
  const agreeing = agreedBy.map((entry, index) => ({
    position: agreeingPosition(entry),
    place: placeOf(
      settings,
      settings.origins.has(`/agreedBy/${index}/position`) ? `/agreedBy/${index}/position` : `/agreedBy/${index}`,
    ),
  }))
  if (approval?.position === undefined || isOrderOf(approval.order)) return agreeing
  return [{ position: approval.position, place: placeOf(settings, '/approval/position') }, ...agreeing]
}

/** Who approves by order, whose position stands inside a phrase and so needs its forms. */
function approverByOrder({ workspace: { approval }, settings, wordings }: ResolveInput): FoundPosition {
  if (approval?.position === undefined || !isOrderOf(approval.order)) return { forms: {}, diagnostics: [] }
  return positionPhrase([approval.position], placeOf(settings, '/approval/position'), wordings)
}

/** The chapters and the form around them; nothing where a file of language or country cannot be used as a whole. */
function withForm(
  chapters: ResolvedRole['chapters'],
  { file, data, phrases }: ClauseContext,
  { wordings, workspace, logo }: ResolveInput,
  approver: FoundPosition,
): ResolvedRole | undefined {
  const language = complete(wordings.language)
  const words = complete(wordings.words)
  const jurisdiction = complete(wordings.jurisdiction)
  if (!language || !words || !jurisdiction) return undefined
  const labels = { ...words.labels, ...wordings.jurisdictionCell.value.labels }
  return {
    stamp: stampOf(file, workspace),
    language,
    jurisdiction: jurisdiction.id,
    ...titles(data, phrases, wordings, labels),
    notice: noticeOf(jurisdiction, language, wordings),
    chapters,
    form: jurisdiction.form,
    labels,
    footer: words.footer,
    watermark: words.watermark,
    values: formValues(file, workspace, wordings, { data, phrases, labels, approver: approver.forms }),
    ...(logo ? { logo } : {}),
  }
}

/** The value of a file of which every part can be used; what was wrong with it was said when it was read. */
const complete = <T>(loaded: Loaded<T>): T | undefined =>
  loaded.state === 'read' && loaded.faults.size === 0 ? (loaded.value as T) : undefined

const overridden = (file: Partial<RoleFile>, workspace: Partial<WorkspaceFile>): RoleData => {
  const { authoritativeLanguage } = workspace
  const own = workspace.overrides?.[file.id ?? ''] ?? {}
  return {
    ...file,
    ...own,
    ...(own.appointment ? { appointment: { ...file.appointment, ...own.appointment } } : {}),
    parameters: { ...file.parameters, ...own.parameters },
    requirements: { ...file.requirements, ...own.requirements },
    ...(authoritativeLanguage === undefined ? {} : { authoritativeLanguage }),
  }
}

function overlayCountry(items: ItemsBySection, { wordings, library }: ResolveInput) {
  const { id: owner = '', sections = {} } = wordings.jurisdiction.value
  const overlaid = applyOverlay(items, sections, {
    loaded: wordings.jurisdiction,
    library,
    origin: 'jurisdiction',
    owner,
  })
  const closing = [...(overlaid.items.get('final') ?? []), authoritativeClause]
  const withClosing: ItemsBySection = new Map([...overlaid.items, ['final', closing]])
  return { ...overlaid, items: withClosing }
}

/** What the company says of all its papers weighs more than what the role says of its words. */
const stampOf = (file: RoleData, workspace: Partial<WorkspaceFile>): ResolvedRole['stamp'] => ({
  id: file.id ?? '',
  version: file.version ?? '',
  released: file.released ?? '',
  status: workspace.status ?? file.status ?? 'draft',
})

function titles(
  data: PhraseData,
  phrases: Phrases,
  wordings: Wordings,
  labels: WordsFile['labels'],
): Pick<ResolvedRole, 'title'> {
  const frames = framesOf(wordings)
  const fill = (frame: string | undefined): string => filledFrame(frame ?? '', data, phrases)
  const title: ResolvedRole['title'] = {
    line: fill(frames.documentTitle),
    name: labels.documentName ?? '',
    subject: fill(frames.subject),
    order: labels.titleOrder ?? '',
  }
  return { title }
}

const noticeOf = (jurisdiction: JurisdictionFile, language: LanguageFile, wordings: Wordings): string | null =>
  jurisdiction.languages && !jurisdiction.languages.includes(language.id)
    ? (wordings.jurisdictionCell.value.notice ?? null)
    : null

/** A role that promises a language and has no cell for it. */
function noCell(wordings: Wordings): Diagnostic[] {
  const own = wordings.cells[0]
  if (!own || !isUnwritten(wordings)) return []
  const help = 'Write its title and clauses into this file, or take the language from `languages`'
  return [
    error('text/missing', `The role has no words in ${wordings.language.value.name}`, placeOf(own.cell, ''), { help }),
  ]
}
