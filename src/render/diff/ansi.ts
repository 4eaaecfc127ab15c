/** Colours and weights of a terminal (ECMA-48, 8.3.117: SGR), each with what ends it. */
const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const

export type Ink = keyof typeof codes

/** Lays a colour over words, or leaves them as they are. */
export type Paint = (ink: Ink, words: string) => string

const esc = String.fromCharCode(27)

const plain: Paint = (_, words) => words

/** Each word is painted by itself, so that lines may be broken between them. */
const coloured: Paint = (ink, words) => {
  const [begin, end] = codes[ink]
  return words.replace(/[^ \t\r\n]+/g, (word) => `${esc}[${begin}m${word}${esc}[${end}m`)
}

export const painter = (colour: boolean): Paint => (colour ? coloured : plain)
