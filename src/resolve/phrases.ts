import i18next, { type InitOptions } from 'i18next'
import type { Words } from '../model/cell-file.ts'
import { own } from '../model/own.ts'
import type { Segment } from '../model/resolved-role.ts'
import { capitalised } from './capitalised.ts'

/** Values by name; forms and parameters are maps in it: `{ title: { genitive: … }, parameters: { … } }`. */
export type PhraseData = Readonly<Record<string, unknown>>

export interface Filled {
  readonly words: readonly Segment[]
  /** Placeholders that nothing fills, as written. */
  readonly missing: readonly string[]
}

/** Fills placeholders and picks plural forms in one language. */
export type Phrases = (words: Words, data: PhraseData) => Filled

const options: InitOptions = {
  fallbackLng: false,
  resources: {},
  nsSeparator: false,
  keySeparator: false,
  initAsync: false,
  // Words are data, not programs: a `$t(` in a clause is text. There is room for as many placeholders as a text holds.
  interpolation: { escapeValue: false, nestingPrefix: '\uFFFF(', skipOnVariables: true, maxReplaces: 100_000 },
}

/** `{{clause.duties.x}}` stands for a number that only composing knows. */
const reference = /\{\{\s*clause\.([a-z0-9.-]+)\s*\}\}/

/** The phrases of a language, by BCP 47 tag: plural categories are those of Intl.PluralRules for it. */
export function phrasesOf(tag: string): Phrases {
  return (words, data) => {
    if (typeof words === 'string' && !words.includes('{{')) return plainWords(words)
    const missing: string[] = [...unknownFormats(words)]
    const fill = (text: string): string =>
      text.includes('{{') ? fillText(text, data, missing, instanceFor(tag)) : text
    return { words: segmentsOf(chosen(words, data, tag), fill), missing }
  }
}

/** Most words are words alone. */
const plainWords = (text: string): Filled => ({ words: text === '' ? [] : [{ type: 'words', text }], missing: [] })

/** i18next brings other formats (`list`, `datetime`), which print what a version of ICU makes of a value, and drops those it does not know. */
const unknownFormats = (words: Words): readonly string[] =>
  (typeof words === 'string' ? [words] : Object.values(words)).flatMap((text) =>
    [...text.matchAll(/\{\{([^{},]*,[^{}]*)\}\}/g)].flatMap(([, inside = '']) =>
      /^[^,]*,\s*sentence\s*$/.test(inside) ? [] : [inside.trim()],
    ),
  )

type Instance = ReturnType<typeof i18next.createInstance>

const instances = new Map<string, Instance>()

/** One for each language: to make it takes longer than to fill the words of a document. */
function instanceFor(tag: string): Instance {
  const known = instances.get(tag)
  if (known) return known
  const instance = i18next.createInstance({ ...options, lng: tag })
  instance.init()
  instance.services.formatter?.add('sentence', (value: string) => capitalised(value, tag))
  instances.set(tag, instance)
  return instance
}

function fillText(text: string, data: PhraseData, missing: string[], instance: Instance): string {
  return instance.t('', {
    replace: valuesFor(text, data),
    defaultValue: text,
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => {
      missing.push(match[1]?.trim() ?? match[0])
      return match[0]
    },
  })
}

/**
 * The values that a text asks for, by their dotted names: i18next copies them for each placeholder. A name of several
 * forms, such as `{{title}}` alone, names none of them.
 */
function valuesFor(text: string, data: PhraseData): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [, inside = ''] of text.matchAll(/\{\{-?([^{}]+)\}\}/g)) {
    const name = inside.split(',', 1)[0]?.trim() ?? ''
    const value = valueNamed(name, data)
    if (value !== undefined) values[name] = value
  }
  return values
}

function valueNamed(name: string, data: PhraseData): unknown {
  const whole = own(data, name)
  if (whole !== undefined) return isForms(whole) ? undefined : whole
  const dot = name.indexOf('.')
  const forms = own(data, name.slice(0, Math.max(dot, 0)))
  return isForms(forms) ? own(forms, name.slice(dot + 1)) : undefined
}

const isForms = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The plural form that the counting parameter asks for; a number without its form falls to `other`. */
function chosen(words: Words, data: PhraseData, tag: string): string {
  if (typeof words === 'string') return words
  const instance = instanceFor(tag)
  const category = instance.services.pluralResolver.getRule(instance.language).select(Number(data.count))
  return words[category] ?? words.other
}

function segmentsOf(text: string, fill: (text: string) => string): Segment[] {
  const match = reference.exec(text)
  if (!match) return text === '' ? [] : [{ type: 'words', text: fill(text) }]
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  return [...segmentsOf(before, fill), { type: 'reference', clause: match[1] ?? '' }, ...segmentsOf(after, fill)]
}
