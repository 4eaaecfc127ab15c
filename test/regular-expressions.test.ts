import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.join('src', file))

/** A regular expression as it is written where a value may begin; comments are no code. */
const literal =
  /(?<=[=(,:[!&|?{};>]\s*|return )\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?![`'])/g

const withoutComments = (text: string): string => text.replace(/^\s*(?:\/\*)?\*.*$|^\s*\/\/.*$|^\s*\/\*\*.*$/gm, '')

/** A template literal may look like one. */
function isExpression(source: string): boolean {
  try {
    return new RegExp(source) !== undefined
  } catch {
    return false
  }
}

const written = files.flatMap((file) =>
  [...withoutComments(readFileSync(file, 'utf8')).matchAll(literal)]
    .map(([, source = '', flags = '']) => ({ file, source, flags }))
    .filter(({ source }) => isExpression(source)),
)

/** What begins like something that is looked for, goes on for long, and does not end so. */
const units = [
  ...[
    'a',
    'A',
    'x.',
    '1',
    '1.',
    '1-',
    '1 ',
    '-1',
    'i',
    'ä',
    ' ',
    '\t',
    '\n',
    ' \n',
    '\r',
    ',',
    '.',
    '..',
    '-',
    '_',
    ':',
    '=',
  ],
  ...[
    '#',
    '# ',
    '@',
    'a@',
    '*',
    '`',
    '|',
    '"',
    "'",
    '\\',
    '/',
    'a/',
    '../',
    '<',
    '<a',
    '&',
    '&a',
    '(',
    ')',
    '[',
    ']',
    '{',
    '{{',
    '{{,',
  ],
  ...['{{a,', '}', 'a:', 'a b ', 'REF ', '%', '$', '+', '~ ', 'a=', 'a="', '\u00a0', '\u2028', '😀', '\u0301'],
] as const

const long = 10_000
const attacks = units.flatMap((unit) => {
  const many = unit.repeat(long / unit.length)
  return [
    `${many}\u0001`,
    `a${many}b`,
    `{{${many}`,
    `<a ${many}`,
    `# jd-ignore x: a${many}b`,
    `1.${many}!`,
    `"${many}\n`,
  ]
})

/** In milliseconds: one that is linear takes less than one. */
const most = 40

test('there is something to look at', () => {
  expect(written.length).toBeGreaterThan(150)
})

/** The least of three: what else the machine does is no fault of the expression. */
const cost = (work: () => void): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const since = process.cpuUsage()
      work()
      return process.cpuUsage(since).user / 1000
    }),
  )

test.each(written)('$file: /$source/$flags takes no more than its text is long', ({ source, flags }) => {
  const expression = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`)
  const slow = attacks.filter((attack) => {
    const since = process.cpuUsage()
    attack.replace(expression, '')
    return process.cpuUsage(since).user / 1000 > most && cost(() => void attack.replace(expression, '')) > most
  })
  expect(slow.map((attack) => attack.slice(0, 40))).toEqual([])
})
