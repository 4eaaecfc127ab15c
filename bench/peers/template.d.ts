import type { Content } from './content.js'

export function templateOf(bytes: Uint8Array, content: Content): Uint8Array
export function filled(content: Content): unknown
