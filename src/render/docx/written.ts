import { type BoundedMap, boundedMap } from '../../word/bounded-map.ts'
import type { Texts } from './parts/texts.ts'

/** What Word files were written with before, by what it is made of: what is the same need not be made again. */
export interface Written {
  /** XML of paragraphs and tables. */
  readonly elements: BoundedMap<string>
  /** The parts that no word stands in, by the look of a document. */
  readonly frames: BoundedMap<Texts>
}

/** What one document was written with, kept until it is made again in another run; `unknown` is JSON. */
export interface WrittenStore {
  /** What was given to `write`, word for word, or nothing. */
  readonly read: () => unknown
  readonly write: (record: unknown) => void
}

/**
 * In this run. A library of four roles has so many elements in six languages and under eight laws, a dozen megabytes;
 * documents of one language under one law look alike, and a library has a few dozen looks.
 */
export const writtenInRun: Written = { elements: boundedMap(8192), frames: boundedMap(64) }

/** What the store holds is what `keep` gave to it in the same edition of the program. */
interface WrittenRecord {
  readonly elements: readonly Entry<string>[]
  readonly frames: readonly Entry<Texts>[]
}

type Entry<Text> = readonly [key: string, text: Text]

/** In this run, and for this document in an earlier one; `keep` records what the document was written with, if that changed. */
export function writtenBefore(store: WrittenStore, run: Written): Written & { readonly keep: () => void } {
  const { elements = [], frames = [] } = (store.read() ?? {}) as Partial<WrittenRecord>
  const own = { elements: above(run.elements, elements), frames: above(run.frames, frames) }
  return {
    ...own,
    keep: () => {
      if (!own.elements.hasNew() && !own.frames.hasNew()) return
      const record: WrittenRecord = { elements: own.elements.used(), frames: own.frames.used() }
      store.write(record)
    },
  }
}

interface Above<Text> extends BoundedMap<Text> {
  /** What was asked for and found, or made. */
  readonly used: () => readonly Entry<Text>[]
  /** Whether some of that was not known before. */
  readonly hasNew: () => boolean
}

function above<Text>(run: BoundedMap<Text>, before: readonly Entry<Text>[]): Above<Text> {
  const known = new Map(before)
  const used = new Map<string, Text>()
  const use = (key: string, text: Text): Text => {
    used.set(key, text)
    return text
  }
  return {
    get: (key) => {
      const text = run.get(key) ?? known.get(key)
      return text === undefined ? undefined : use(key, text)
    },
    set: (key, text) => use(key, run.set(key, text)),
    used: () => [...used],
    hasNew: () => [...used.keys()].some((key) => !known.has(key)),
  }
}
