/** A field that is open while a paragraph is read (ECMA-376 part 1, 17.16.18). */
interface OpenField {
  instruction: string
  /** `instruction`: what the field does; `result`: what it shows; `replaced`: what it shows is known otherwise. */
  part: 'instruction' | 'result' | 'replaced'
}

/**
 * What a reference to a bookmark showed when the file was made, where that is known. Word counts again whenever it
 * likes, and a number that moved on is no edit of the words round it.
 */
export type ShownBy = (bookmark: string) => string | undefined

/** Follows the fields of one paragraph; in nested ones all must show their result for text to be read. */
export interface FieldReader {
  /** Whether text that comes now is read, or belongs to an instruction. */
  readonly shows: () => boolean
  readonly instruct: (text: string) => void
  /** `w:fldChar`; gives the text that stands for the field's result, if it is known. */
  readonly mark: (type: string | undefined) => string
  /** `w:fldSimple`: what stands for its result, if that is known. */
  readonly simple: (instruction: string) => string | undefined
}

export function fieldReader(shownBy: ShownBy): FieldReader {
  const open: OpenField[] = []
  const shows = (): boolean => open.every(({ part }) => part === 'result')
  const known = (instruction: string): string | undefined => {
    const [, bookmark] = /^\s*REF\s+"?([^\s"]+)/i.exec(instruction) ?? []
    return bookmark === undefined ? undefined : shownBy(bookmark)
  }
  const separate = (): string => {
    const field = open.at(-1)
    if (field?.part !== 'instruction') return ''
    const text = known(field.instruction)
    field.part = 'result'
    if (text === undefined || !shows()) return ''
    field.part = 'replaced'
    return text
  }
  return {
    shows,
    instruct: (text) => {
      const field = open.at(-1)
      if (field?.part === 'instruction') field.instruction += text
    },
    mark: (type) => {
      if (type === 'begin') open.push({ instruction: '', part: 'instruction' })
      if (type === 'separate') return separate()
      const text = type === 'end' ? separate() : ''
      if (type === 'end') open.pop()
      return text
    },
    simple: known,
  }
}
