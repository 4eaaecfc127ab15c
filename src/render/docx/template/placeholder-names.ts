/** What a template can ask for within its own words, each between double braces. */
export const placeholders = ['organisation', 'title', 'role', 'version', 'number', 'date', 'place', 'language'] as const

export type Placeholder = (typeof placeholders)[number]

export const isPlaceholder = (name: string): name is Placeholder => placeholders.some((one) => one === name)

/** Where the document itself goes. */
export const contentPlaceholder = 'content'
