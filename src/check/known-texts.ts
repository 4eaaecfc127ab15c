/**
 * Where phrases stand in a text, three numbers for each place: that of the phrase in a filing (`PhraseFiling`), and where it
 * begins and ends (`Match`).
 */
export type Sightings = readonly number[]

/** Most texts hold none. */
export type KnownText = readonly [text: string, sightings: Sightings]

/** Texts that were looked up in the same lists before, and those that are looked up now. */
export interface KnownTexts {
  readonly recall: (text: string) => Sightings | undefined
  readonly learn: (text: string, sightings: Sightings) => void
  /** What is looked up now and was not known, in that order. */
  readonly learned: () => readonly KnownText[]
}

export function openKnownTexts(before: Iterable<KnownText>): KnownTexts {
  const known = new Map(before)
  const news = new Map<string, Sightings>()
  return {
    recall: (text) => known.get(text) ?? news.get(text),
    learn: (text, sightings) => void news.set(text, sightings),
    learned: () => [...news],
  }
}
