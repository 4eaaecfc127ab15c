import type { Pointer } from './source.ts'

/** The pointer of a key or index below another (RFC 6901, section 3: `~` and `/` are escaped). */
export const childPointer = (parent: Pointer, key: string | number): Pointer =>
  `${parent}/${typeof key === 'string' && /[~/]/.test(key) ? escaped(key) : key}`

const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1')
