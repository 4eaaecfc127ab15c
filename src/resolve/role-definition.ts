import type { RoleFile } from '../model/role-file.ts'
import type { ItemsBySection } from './item.ts'

/** A role with all that it inherits, before language and country. */
export interface RoleDefinition {
  /** Its own lines over its parents', the nearest winning; maps such as `parameters` are joined. */
  readonly file: Partial<RoleFile>
  /** Role ids from the role itself to its farthest ancestor: the order in which cells are asked for words. */
  readonly lineage: readonly string[]
  readonly items: ItemsBySection
}
