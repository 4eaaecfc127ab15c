import type { Diagnostic } from './diagnostic.ts'

/** Reading order: file, line, column, rule; what two documents both found stands once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(
    diagnostics.map((diagnostic) => [
      JSON.stringify([diagnostic.rule, diagnostic.message, diagnostic.place]),
      diagnostic,
    ]),
  )
  return [...once.values()].sort(
    (a, b) =>
      order(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      order(a.rule, b.rule),
  )
}

/** By code unit, so that the order is the same under every locale. */
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
