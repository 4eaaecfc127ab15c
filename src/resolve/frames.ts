import type { Words } from '../model/cell-file.ts'
import type { AppointmentFrame, FramesFile } from '../model/language-file.ts'
import type { RoleData } from '../model/role-data.ts'
import type { Item } from './item.ts'
import type { Wordings } from './wordings.ts'

/** The frames of the language, with those a country words its own way. */
export function framesOf(wordings: Wordings): Partial<FramesFile> {
  const base: Partial<FramesFile> = wordings.words.value.frames ?? {}
  const own = wordings.jurisdictionCell.value.frames ?? {}
  const names = [...new Set([...Object.keys(base), ...Object.keys(own)])] as (keyof FramesFile)[]
  const joined = names.map((name) => [name, joinFrame(base[name], own[name])])
  return Object.fromEntries(joined) as Partial<FramesFile>
}

const joinFrame = (base: unknown, own: unknown): unknown =>
  typeof base === 'object' && typeof own === 'object' ? { ...base, ...own } : (own ?? base)

/** The frame a clause made from data takes, or nothing where the role has no such data. */
export function frameFor(item: Item, role: RoleData, frames: Partial<FramesFile>): Words | undefined {
  switch (item.id) {
    case 'general.category':
      return frames.category?.[role.category ?? '']
    case 'general.appointment':
      return role.appointment ? frames.appointment?.[appointmentFrame(role.appointment)] : undefined
    case 'general.superior':
      return role.reportsTo?.length ? frames.superior : undefined
    case 'general.substitution':
      return role.substitutedBy ? frames.substitution : undefined
    case 'requirements.education':
      return frames.education?.[role.requirements?.education ?? '']
    case 'requirements.experience':
      return role.requirements?.experienceYears ? asPlural(frames.experience) : undefined
    case 'final.authoritative-language':
      return frames.authoritative?.[role.authoritativeLanguage ?? '']
    default:
      return undefined
  }
}

const asPlural = (forms: Readonly<Record<string, string>> | undefined): Words | undefined =>
  forms && { ...forms, plural: 'experienceYears', other: forms.other ?? '' }

function appointmentFrame({ proposedBy, consentOf }: NonNullable<RoleData['appointment']>): AppointmentFrame {
  if (proposedBy && consentOf) return 'proposedAndConsented'
  if (proposedBy) return 'proposed'
  return consentOf ? 'consented' : 'plain'
}
