import { SaxesParser } from 'saxes'
import type { Place } from '../../src/index.ts'
import { openPackage } from '../../src/word/open-package.ts'
import { textOf } from './change.ts'

/** A finding as any reporter has it. */
export interface Told {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly place?: Place
  readonly help?: string
  readonly expected?: readonly string[]
}

/** What JavaScript says where a program forgot to. */
const slips = [
  'undefined',
  'NaN',
  '[object ',
  'Infinity',
  'function ',
  'TypeError',
  'RangeError',
  'node_modules',
] as const

const stack = /^\s+at .*:\d+:\d+\)?$/m

/** Slips of a program in what it says; what stands in the input may be quoted. */
export const slipsIn = (said: string, input: string): readonly string[] => [
  ...slips
    .filter((slip) => said.includes(slip) && !input.includes(slip))
    .map((slip) => `It says \`${slip}\`: ${said.slice(0, 300)}`),
  ...(stack.test(said) ? [`It prints a stack: ${said.slice(0, 600)}`] : []),
]

/** What is wrong with how findings are told: each has a sentence, and a place inside of its file. */
export const toldWrongly = (
  all: readonly Told[],
  input: string,
  textIn: (file: string) => string | undefined,
): readonly string[] =>
  all.flatMap((one) => [
    ...(/^\S[^\n]*$/.test(one.message)
      ? []
      : [`The message of ${one.rule} is no sentence: ${JSON.stringify(one.message)}`]),
    ...[one.message, one.help ?? '', ...(one.expected ?? [])].flatMap((said) => slipsIn(said, input)),
    ...(one.place
      ? misplaced(one.place, textIn(one.place.file)).map((why) => `${one.rule} ${why}: ${one.message}`)
      : []),
  ])

/** Lines as an editor counts them. */
const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)

function misplaced({ file, line, column, endLine, endColumn }: Place, text: string | undefined): readonly string[] {
  const where = `${file}:${line}:${column}–${endLine}:${endColumn}`
  if (![line, column, endLine, endColumn].every((one) => Number.isInteger(one) && one >= 1))
    return [`has no true place ${where}`]
  if (endLine < line || (endLine === line && endColumn < column)) return [`ends before it begins, ${where}`]
  if (text === undefined) return line === 1 && column === 1 ? [] : [`lies in a file without text, ${where}`]
  const lines = linesOf(text)
  const isInside = (at: number, column: number) => at <= lines.length && column <= (lines[at - 1]?.length ?? 0) + 1
  return isInside(line, column) && isInside(endLine, endColumn) ? [] : [`lies outside of the file, ${where}`]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text may hold
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** What is wrong with a document that the program made, by its format. */
export function unsound(format: string, bytes: Uint8Array): readonly string[] {
  if (bytes.length === 0) return [`An empty ${format} was made`]
  if (format === 'docx') return unsoundPackage(bytes)
  const text = textOf(bytes)
  const found = control.exec(text)
  if (found) return [`The ${format} holds the control character ${JSON.stringify(found[0])}`]
  return format === 'json' ? unsoundJson(text) : []
}

function unsoundJson(text: string): readonly string[] {
  try {
    JSON.parse(text)
    return []
  } catch (thrown) {
    return [`The json cannot be read: ${thrown}`]
  }
}

/** XML 1.0 with namespaces, as Word demands it: a prefix that nothing declares makes a file that it does not open. */
function mustBeXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

/** Held against another reader of XML than the one that the program uses. */
function unsoundPackage(bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes)
  if ('refused' in opened) return [`The docx cannot be opened: ${opened.refused}`]
  return Object.entries(opened.parts)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .flatMap(([name, part]) => {
      try {
        mustBeXml(new TextDecoder('utf-8', { fatal: true }).decode(part))
        return []
      } catch (thrown) {
        return [`The part ${name} of the docx is not well-formed: ${String(thrown).slice(0, 200)}`]
      }
    })
}
