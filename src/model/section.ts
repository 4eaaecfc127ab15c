/** The sections a role is written in; chapters of a document arrange and join them as the country does. */
export const sections = [
  'purpose',
  'general',
  'requirements',
  'knowledge',
  'guided-by',
  'duties',
  'rights',
  'relations',
  'responsibility',
  'evaluation',
  'conditions',
  'final',
] as const

export type Section = (typeof sections)[number]

export const isSection = (word: string): word is Section => (sections as readonly string[]).includes(word)
