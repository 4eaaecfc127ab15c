import fc from 'fast-check'

/** One step by which an input is spoiled; `others` are the sound inputs of the same kind. Never changes its argument. */
export type Change = (bytes: Uint8Array, others: readonly Uint8Array[]) => Uint8Array

/** Where in something: a share of its length, so that the same change fits an input of any size. */
export const anyShare: fc.Arbitrary<number> = fc.nat(0xffff).map((part) => part / 0x10000)

/** The index at a share of a length; 0 where there is nothing. */
export const indexAt = (share: number, length: number): number =>
  Math.min(Math.floor(share * length), length - 1, 2 ** 31)

/** What stands at a share of a list. */
export const itemAt = <T>(share: number, items: readonly T[]): T | undefined =>
  items[Math.max(0, indexAt(share, items.length))]

/** No reader takes in more at once in a test; what would grow beyond stays as it is. */
export const mostBytes = 2_000_000

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** As text whatever the bytes, so that a change of text can be tried on anything. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** One as a rule, and seldom several: what is spoiled in many places is refused at the first of them. */
export const someOf = <T>(any: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(any, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(any, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(any, { minLength: 3, maxLength: 6 }) },
  )
