import type { Clause } from '../model/document.ts'
import type { Section } from '../model/section.ts'
import type { Place } from '../model/source.ts'

/** A clause as a section lists it, before it has words. */
export interface Item {
  /** `<section>.<id>`. */
  readonly id: string
  readonly section: Section
  /** Who holds its words: the clause library, the cells of `owner`, a country's cell, or a frame of the language. */
  readonly origin: Clause['origin']
  /** The role or country that listed it first. */
  readonly owner: string
  readonly requires: readonly string[]
  readonly law: readonly string[]
  readonly sentence: boolean
  readonly group: string | null
  /** Where it is listed; absent for what is made from data. */
  readonly place?: Place
}

export type ItemsBySection = ReadonlyMap<Section, readonly Item[]>
