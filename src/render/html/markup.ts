/** HTML that is safe to print as it stands. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const print = (value: Value): string => {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : lines(value).markup
}

/** Template tag: what is put in is escaped, unless it is markup already. Safe in content and in quoted attributes. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: String.raw({ raw: parts }, ...values.map(print)),
})

/** Block elements, one per line. */
export const lines = (elements: readonly Markup[]): Markup => ({
  markup: elements.map((element) => element.markup).join('\n'),
})

/** Phrasing content, without any space in between. */
export const run = (elements: readonly Markup[]): Markup => ({
  markup: elements.map((element) => element.markup).join(''),
})

/** Nothing at all. */
export const nothing: Markup = { markup: '' }
