import { baker, bakerCell, bakerRole } from '../../support/baker.ts'
import type { Files } from './try.ts'

export const role = 'roles/baker/role.yaml'
export const cell = 'roles/baker/en.yaml'

/** A text with one part changed; throws where the part is not there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from}`)
  return text.replace(from, () => to)
}

export const withRole = (from: string, to: string): Files => ({ ...baker, [role]: changed(bakerRole, from, to) })
export const withCell = (from: string, to: string): Files => ({ ...baker, [cell]: changed(bakerCell, from, to) })
export const asRole = (content: string | Uint8Array): Files => ({ ...baker, [role]: content })
export const asCell = (content: string | Uint8Array): Files => ({ ...baker, [cell]: content })
export const withSettings = (settings: string | Uint8Array): Files => ({ ...baker, 'jd.yaml': settings })
/** The baker with these words for keeping the oven. */
export const worded = (words: string): Files => withCell('keeps the oven hot for {{parameters.loaves}} loaves', words)

/** A file of so many mebibytes that says one thing again and again. */
export const mebibytes = (count: number, unit = '# filling\n'): Uint8Array => Buffer.alloc(count * 2 ** 20, unit)
