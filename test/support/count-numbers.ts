import { at, descendants, elements, type XmlElement } from './parse-xml.ts'

interface Level {
  readonly start: number
  /** `%1.%2.` */
  readonly pattern: string
}

const levelsOf = (numbering: XmlElement, list: string): readonly Level[] => {
  const abstract = at(
    descendants(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === list),
    'w:abstractNumId',
  )?.attributes['w:val']
  const definition = descendants(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === abstract,
  )
  if (definition === undefined) throw new Error(`No list ${list}`)
  return elements(definition)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => ({
      start: Number(at(level, 'w:start')?.attributes['w:val'] ?? '0'),
      pattern: at(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    }))
}

/** Counts as Word does (ECMA-376 part 1, 17.9): a number starts all levels below it again. Call once per paragraph. */
export function countNumbers(numbering: XmlElement): (list: string, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  return (list, level) => {
    const levels = levelsOf(numbering, list)
    const counts = (counters.get(list) ?? []).slice(0, level + 1)
    const before = counts[level]
    counts[level] = before === undefined ? levels[level]!.start : before + 1
    counters.set(list, counts)
    return levels[level]!.pattern.replace(/%(\d)/g, (_, digit) =>
      String(counts[Number(digit) - 1] ?? levels[Number(digit) - 1]!.start),
    )
  }
}
