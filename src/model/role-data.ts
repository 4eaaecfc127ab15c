import type { Appointment, RoleFile } from './role-file.ts'
import type { Position } from './workspace-file.ts'

/** What a role says of itself, with what the company decided laid over it. */
export interface RoleData extends Partial<Omit<RoleFile, 'reportsTo' | 'substitutedBy' | 'appointment'>> {
  readonly reportsTo?: readonly Position[]
  readonly substitutedBy?: Position
  readonly appointment?: Appointment<Position>
  /** The language whose text prevails where there are several. */
  readonly authoritativeLanguage?: string
}
