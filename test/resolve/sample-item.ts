import { isSection } from '../../src/model/section.ts'
import type { Item } from '../../src/resolve/item.ts'

/** A clause as the role `baker` lists it. */
export function itemOf(id: string, more: Partial<Item> = {}): Item {
  const section = id.split('.')[0] ?? ''
  if (!isSection(section)) throw new Error(`${id} names no section`)
  return { id, section, origin: 'role', owner: 'baker', requires: [], law: [], sentence: false, group: null, ...more }
}
