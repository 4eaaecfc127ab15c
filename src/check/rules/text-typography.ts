import type { CheckedLanguage, WrittenText } from '../checked.ts'
import { findWrongWords } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

export const textTypography: Rule = {
  id: 'text/typography',
  severity: 'warning',
  summary: 'A quotation mark, dash, space, apostrophe or letter that is not the language\u2019s own',
  reason: `Each language has its marks (\`typography\` and \`alphabet\` in \`language.yaml\`): quotation marks, the dash,
no-break spaces between a sign and its number, its full letters. A paper without them looks translated, and a number
parted from its sign at the end of a line is misread.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders "strong" flour',
    good: 'orders \u201cstrong\u201d flour',
  },
  check: inTexts((text) => [
    ...quotes(text),
    ...dashes(text),
    ...spaces(text),
    ...noBreakSpaces(text),
    ...apostrophes(text),
    ...letters(text),
  ]),
}

type Marks = (text: WrittenText) => readonly Finding[]

/** What to say of a match; nothing where it is right. */
type Sentence = (found: string) => Pick<Finding, 'message' | 'expected'> | undefined

function each({ text, at }: WrittenText, pattern: RegExp, sentence: Sentence): Finding[] {
  if (text.search(pattern) < 0) return []
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const said = sentence(found)
    return said ? [{ ...said, place: at(index, index + found.length) }] : []
  })
}

/** What is made from what a language says of its marks, once for all its texts, when the first of them asks for it. */
function perLanguage<T>(make: (language: CheckedLanguage) => T): (language: CheckedLanguage) => T {
  const known = new WeakMap<CheckedLanguage, { readonly made: T }>()
  return (language) => {
    const { made } = known.get(language) ?? { made: make(language) }
    known.set(language, { made })
    return made
  }
}

const everyQuote = '"\u00ab\u00bb\u201c\u201d\u201e\u201f'

/** A pair of wrong marks is one mistake. */
const wrongQuotes = perLanguage(({ typography: { quotes: outer, innerQuotes = [] } }) => {
  const own = [...outer, ...innerQuotes].join('')
  const wrong = [...everyQuote].filter((mark) => !own.includes(mark)).join('')
  return new RegExp(`[${wrong}](?:[^${everyQuote}]*[${wrong}])?`, 'gu')
})

/** A number that a line break may part from its sign. */
const partedNumbers = perLanguage(({ typography: { noBreakAfter = [], noBreakBefore = [] } }): readonly RegExp[] => [
  ...noBreakAfter.map((sign) => new RegExp(`${startOf(sign)}${escaped(sign)} ?(?=\\d)`, 'gu')),
  ...noBreakBefore.map((sign) => new RegExp(`(?<=\\d) ?${escaped(sign)}${endOf(sign)}`, 'gu')),
])

/** Each sign that follows its number without a space. */
const attachedSigns = perLanguage(({ typography: { attached = [] } }) =>
  attached.map((sign): readonly [sign: string, parted: RegExp] => [
    sign,
    new RegExp(`(?<=\\d)\\s+${escaped(sign)}`, 'gu'),
  ]),
)

/** Letters of the same script that the language does not have. */
const foreignLetters = perLanguage(({ alphabet }) => {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(alphabet)
  const script = isCyrillic ? '\\p{Script=Cyrillic}' : '[\u00c0-\u024f]'
  const letters = [...alphabet, ...alphabet.toUpperCase()].map(codeOf).join('')
  return new RegExp(`(?![${letters}])${script}`, 'gu')
})

const codeOf = (letter: string): string => `\\u{${letter.codePointAt(0)?.toString(16)}}`
const isWord = (letter: string | undefined): boolean => /\p{L}/u.test(letter ?? '')
const startOf = (sign: string): string => (isWord(sign[0]) ? '(?<!\\p{L})' : '')
const endOf = (sign: string): string => (isWord(sign.at(-1)) ? '(?!\\p{L})' : '')
const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const quotes: Marks = (text) => {
  const { quotes: outer } = text.language.typography
  return each(text, wrongQuotes(text.language), (found) => ({
    message: `\`${found}\` has no quotation marks of ${text.language.name}, expected \`${outer[0]}\u2026${outer[1]}\``,
    expected: [...outer],
  }))
}

const dashes: Marks = (text) => {
  const { dash } = text.language.typography
  const mark = dash.trim()
  return [
    ...each(text, /(?<=\s)(?:-{1,3}|[\u2013\u2014])(?=\s)/gu, (found) =>
      found === mark
        ? undefined
        : { message: `\`${found}\` is no dash of ${text.language.name}, expected \`${mark}\``, expected: [mark] },
    ),
    ...each(text, /(?<=\d)-(?=\d)(?!\d+-)(?<!-\d+-)/gu, () => ({
      message: 'A hyphen joins two numbers, expected `\u2013`',
      expected: ['\u2013'],
    })).filter(() => !/\d-\d+-\d/.test(text.text)),
  ]
}

const spaces: Marks = (text) => [
  ...each(text, / {2,}/gu, () => ({ message: 'Several spaces stand in a row, expected one' })),
  ...each(text, /(?<!\s)\s+(?=[,;:!?)](?:\s|$))|(?<=\()\s+/gu, () => ({
    message: 'A space stands before a mark that follows without one',
  })),
  ...each(text, /(?<=\p{L})[,;](?=\p{L})/gu, (found) => ({ message: `No space stands after \`${found}\`` })),
]

const noBreakSpaces: Marks = (text) => {
  if (!/\d/.test(text.text)) return []
  const tied = {
    message: 'A number and its sign can be parted at the end of a line, expected a no-break space (U+00A0)',
  }
  return [
    ...partedNumbers(text.language).flatMap((pattern) => each(text, pattern, () => tied)),
    ...attachedSigns(text.language).flatMap(([sign, pattern]) =>
      each(text, pattern, () => ({ message: `\`${sign}\` follows its number without a space` })),
    ),
  ]
}

const apostrophes: Marks = (text) => {
  const { apostrophe } = text.language.typography
  if (apostrophe === undefined) return []
  return each(text, /(?<=\p{L})['\u02bc\u2019`\u00b4](?=\p{L})/gu, (found) =>
    found === apostrophe
      ? undefined
      : {
          message: `\`${found}\` is no apostrophe of ${text.language.name}, expected \`${apostrophe}\``,
          expected: [apostrophe],
        },
  )
}

/** Letters of the same script that the language does not have, and words written without the letters it has. */
const letters: Marks = (text) => {
  const { lists, name } = text.language
  const plain = findWrongWords(text, lists.letters).map(({ start, end, text: found, use }) => ({
    message: `\`${found}\` lacks the letters of ${name}, expected \`${use}\``,
    place: text.at(start, end),
    expected: [use],
  }))
  const foreign = each(text, foreignLetters(text.language), (found) => ({
    message: `\`${found}\` is no letter of ${name}`,
  }))
  return [...foreign, ...plain]
}
