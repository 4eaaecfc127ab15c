import type { Parts } from './parts.ts'

const decoder = new TextDecoder()

/** The XML of a part that `jd` made, in UTF-8; empty where there is none. What others made is read by `parseXml`. */
export const partText = (parts: Parts, name: string): string => decoder.decode(parts[name])
