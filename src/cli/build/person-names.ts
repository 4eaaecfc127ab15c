import { isDevice } from '../is-device.ts'

/** What the name of a person becomes in the name of a file takes at most, in bytes of UTF-8; file systems allow 255. */
const longest = 120

/** Stands in names of files for what is no letter and no number. */
const mark = '-'

/**
 * A name as part of a file's name: letters and numbers of any alphabet, composed (NFC), everything else one hyphen,
 * apostrophes left out. Never empty, never a device of Windows.
 */
export function personName(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, mark)
    // What an apostrophe stood between may be one letter now.
    .normalize('NFC')
  const short = cut(words.replace(/^-+|(?<!-)-+$/g, '')).replace(/(?<!-)-+$/, '')
  if (short === '') return 'person'
  return isDevice(short) ? `${short}_` : short
}

/** As many whole letters, with their accents, as there is room for. */
function cut(text: string): string {
  if (bytesOf(text) <= longest) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    if (bytesOf(kept + segment) > longest) break
    kept += segment
  }
  return kept
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/**
 * A file name part for each of these names, no two the same on a file system that does not tell capitals from small
 * letters: the second of one name ends in `-2`. `taken` are parts that mean something else.
 */
export function personNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken.map(folded))
  const next = new Map<string, number>()
  return names.map((name) => {
    const plain = personName(name)
    let free = plain
    for (let count = next.get(folded(plain)) ?? 2; used.has(folded(free)); count++) {
      free = `${plain}${mark}${count}`
      next.set(folded(plain), count + 1)
    }
    used.add(folded(free))
    return free
  })
}

/** How the documents of these people are named: none is taken for the sheet on which all of them sign. */
export const personParts = (names: readonly string[]): readonly string[] => personNames(names, ['staff'])

const folded = (part: string): string => part.toUpperCase().toLowerCase().normalize('NFC')
