import { describe, expect, test } from 'vitest'
import { sections } from '../../src/model/section.ts'
import { clausesOf, clauseTexts, printedTexts } from '../support/read-tree.ts'
import { data, documentOf, shelf, shelfDocuments } from '../support/shelf.ts'

/** Keys that no reader should ever see: of labels and frames, of positions, of clauses. */
const keys = [
  ...Object.keys(data.words('en').labels).filter((key) => /[A-Z]/.test(key)),
  ...Object.keys(data.positions('en')),
  ...shelf.sources.roles.filter((role) => role.includes('-')),
]
const keyLike = new RegExp(
  String.raw`(?<![\w-])(?:${keys.join('|')})(?![\w-])|(?<!\w)(?:common|clause|parameters|title|${sections.join('|')})\.[a-z]`,
)

const titlesIn = (jurisdiction: string, language: string): string[] => [
  ...Object.values(data.jurisdiction(jurisdiction).statutes).map(({ title }) => title),
  ...Object.values(data.jurisdictionCell(jurisdiction, language).statutes ?? {}),
]

/** A text without these phrases, the longest first, so that one inside another does not stay. */
const without = (text: string, phrases: readonly string[]): string =>
  [...phrases].sort((a, b) => b.length - a.length).reduce((rest, phrase) => rest.replaceAll(phrase, '·'), text)

describe.each(shelfDocuments)('$name', (one) => {
  const document = documentOf(one)
  const texts = printedTexts(document)
  const whole = texts.map(({ text }) => text).join('\n')
  const original = data.language(data.jurisdiction(one.jurisdiction).language)

  test('shows no placeholder, no key and no value of the program', () => {
    const footerId = `\n${one.role}\n`
    const words = `\n${whole}\n`.replace(footerId, '\n')
    expect(words).not.toMatch(/\{\{|\}\}|\$t\(|undefined|NaN|\[object|\bnull\b|\btrue\b|\bfalse\b/)
    expect(keyLike.exec(words)?.[0]).toBeUndefined()
  })

  test('has no empty or doubled clause', () => {
    const words = Object.values(clauseTexts(document))
    expect(words.length).toBe(clausesOf(document).length)
    for (const text of words) expect(text).toMatch(/\p{L}{2}.*\p{L}{2}/u)
    const bare = words.map((text) => text.replace(/[.;]$/, '').toLowerCase())
    expect(bare.filter((text, index) => bare.indexOf(text) < index)).toEqual([])
  })

  test('has no stray space, no doubled mark', () => {
    for (const { text } of texts) {
      expect(text).not.toMatch(/ {2}|\u00a0 | \u00a0|\s[,;:!?](?!\S)|,,|;;|\.\.|\( |\s\)|[;,:]\.|\t|\n/)
    }
    for (const text of Object.values(clauseTexts(document))) expect(text).toBe(text.trim())
  })

  test('cites no law of another country', () => {
    const own = titlesIn(one.jurisdiction, one.language)
    const foreign = shelf.sources.jurisdictions
      .filter((jurisdiction) => jurisdiction !== one.jurisdiction)
      .flatMap((jurisdiction) => titlesIn(jurisdiction, one.language))
      .filter((title) => !own.includes(title))
    const rest = without(whole, own)
    expect(foreign.length).toBeGreaterThan(20)
    expect(foreign.filter((title) => rest.includes(title))).toEqual([])
  })

  test('tags what stands in the statutes’ language, and that only in citations', () => {
    const tagged = clausesOf(document).flatMap(({ id, content }) =>
      content.flatMap((inline) => (inline.type === 'text' && inline.tag !== undefined ? [{ id, ...inline }] : [])),
    )
    const statutes = Object.values(data.jurisdiction(one.jurisdiction).statutes).map(({ title }) => title)
    expect(tagged.length > 0).toBe(original.id !== one.language)
    for (const run of tagged) {
      expect(run).toMatchObject({ tag: original.tag })
      expect({ run: run.text, cites: statutes.some((title) => run.text.includes(title)) }).toMatchObject({
        cites: true,
      })
      expect(document.language).not.toBe(original.id)
    }
  })

  test('says that it is a translation where the country demands its own language', () => {
    const { languages } = data.jurisdiction(one.jurisdiction)
    const notices = document.children.flatMap((block) => (block.type === 'notice' ? [block.text] : []))
    const needed = languages !== undefined && !languages.includes(one.language)
    expect(notices).toEqual(needed ? [data.jurisdictionCell(one.jurisdiction, one.language).notice] : [])
    for (const notice of notices) expect(notice).toMatch(/\S/)
  })
})

test('Ukraine and Belarus are such countries', () => {
  const noticed = shelfDocuments.filter((one) => documentOf(one).children.some(({ type }) => type === 'notice'))
  const languages = noticed
    .filter(({ role }) => role === 'account-manager')
    .map((one) => `${one.language}-${one.jurisdiction}`)
  expect(languages.sort()).toEqual([
    'en-BY',
    'en-UA',
    'et-BY',
    'et-UA',
    'ru-UA',
    'sq-BY',
    'sq-UA',
    'sv-BY',
    'sv-UA',
    'uk-BY',
  ])
})

test('two languages never share the words of a clause', () => {
  for (const jurisdiction of shelf.sources.jurisdictions) {
    const texts = shelfDocuments
      .filter((one) => one.role === 'account-manager' && one.jurisdiction === jurisdiction)
      .map((one) => ({ language: one.language, texts: clauseTexts(documentOf(one)) }))
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const same = Object.keys(one.texts).filter((id) => one.texts[id] === other.texts[id])
        expect({ of: `${one.language}/${other.language}-${jurisdiction}`, same }).toMatchObject({ same: [] })
      }
    }
  }
})
