import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'

/** `file:line:column rule`. */
export const spoken = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ place, rule }) => `${place?.file}:${place?.line}:${place?.column} ${rule}`)
