import type { WrittenText } from '../checked.ts'
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

const each = ({ text, at }: WrittenText, pattern: RegExp, sentence: Sentence): Finding[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const said = sentence(found)
    return said ? [{ ...said, place: at(index, index + found.length) }] : []
  })

const everyQuote = '"\u00ab\u00bb\u201c\u201d\u201e\u201f'

const quotes: Marks = (text) => {
  const { quotes: outer, innerQuotes = [] } = text.language.typography
  const own = [...outer, ...innerQuotes].join('')
  const wrong = [...everyQuote].filter((mark) => !own.includes(mark)).join('')
  // A pair of wrong marks is one mistake.
  return each(text, new RegExp(`[${wrong}](?:[^${everyQuote}]*[${wrong}])?`, 'gu'), (found) => ({
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
  const { noBreakAfter = [], noBreakBefore = [], attached = [] } = text.language.typography
  const tied = {
    message: 'A number and its sign can be parted at the end of a line, expected a no-break space (U+00A0)',
  }
  return [
    ...noBreakAfter.flatMap((sign) =>
      each(text, new RegExp(`${startOf(sign)}${escaped(sign)} ?(?=\\d)`, 'gu'), () => tied),
    ),
    ...noBreakBefore.flatMap((sign) =>
      each(text, new RegExp(`(?<=\\d) ?${escaped(sign)}${endOf(sign)}`, 'gu'), () => tied),
    ),
    ...attached.flatMap((sign) =>
      each(text, new RegExp(`(?<=\\d)\\s+${escaped(sign)}`, 'gu'), () => ({
        message: `\`${sign}\` follows its number without a space`,
      })),
    ),
  ]
}

const isWord = (letter: string | undefined): boolean => /\p{L}/u.test(letter ?? '')
const startOf = (sign: string): string => (isWord(sign[0]) ? '(?<!\\p{L})' : '')
const endOf = (sign: string): string => (isWord(sign.at(-1)) ? '(?!\\p{L})' : '')
const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

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
  const { alphabet, lists, name } = text.language
  const own = new Set([...alphabet, ...alphabet.toUpperCase()])
  const isCyrillic = /\p{Script=Cyrillic}/u.test(alphabet)
  const script = isCyrillic ? /\p{Script=Cyrillic}/gu : /[\u00c0-\u024f]/gu
  const plain = findWrongWords(text, lists.letters).map(({ start, end, text: found, use }) => ({
    message: `\`${found}\` lacks the letters of ${name}, expected \`${use}\``,
    place: text.at(start, end),
    expected: [use],
  }))
  const foreign = each(text, script, (found) =>
    own.has(found) ? undefined : { message: `\`${found}\` is no letter of ${name}` },
  )
  return [...foreign, ...plain]
}
