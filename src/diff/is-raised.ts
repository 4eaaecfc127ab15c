import { isSameButForPunctuation } from './is-same-but-for-punctuation.ts'

/** What a role asks of the holder of the position. */
export interface RequirementData {
  readonly experienceYears: number | null
  /** Place of the level among those that the language words, from the lowest; `null` where none is asked for. */
  readonly educationLevel: number | null
}

/** Whether a requirement asks for more: by the role's data, else by its numbers where all other words stayed. */
export function isRaised(
  clause: string,
  words: { readonly from: string; readonly to: string },
  from: RequirementData,
  to: RequirementData,
): boolean {
  if (clause === 'requirements.experience' && isMore(from.experienceYears, to.experienceYears)) return true
  if (clause === 'requirements.education' && isMore(from.educationLevel, to.educationLevel)) return true
  const [before, after] = [numbersIn(words.from), numbersIn(words.to)]
  return (
    isSameButForPunctuation(withoutNumbers(words.from), withoutNumbers(words.to)) &&
    after.some((number, index) => isMore(before[index] ?? null, number))
  )
}

const isMore = (from: number | null, to: number | null): boolean => from !== null && to !== null && to > from

const number = /\d+(?:[.,]\d+)?/g

const numbersIn = (text: string): readonly number[] =>
  (text.match(number) ?? []).map((digits) => Number(digits.replace(',', '.')))

const withoutNumbers = (text: string): string => text.replace(number, '#')
