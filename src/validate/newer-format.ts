import type { BadValue, Mistake } from './mistake.ts'

/** A file written to an edition of the rules that came after this one: nothing in it can be taken at its word. */
export function newerFormat(mistakes: readonly Mistake[]): BadValue | undefined {
  return mistakes.find(
    (mistake): mistake is BadValue =>
      mistake.kind === 'bad-value' &&
      mistake.pointer === '/format' &&
      isNewer(mistake.value, mistake.broken.schema.const),
  )
}

const isNewer = (format: unknown, known: unknown): boolean =>
  typeof format === 'number' && typeof known === 'number' && Number.isInteger(format) && format > known
