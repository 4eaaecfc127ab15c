import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const textMarkup: Rule = {
  id: 'text/markup',
  severity: 'warning',
  summary: 'A web address, a telephone number, HTML or Markdown in the words of a document',
  reason: `What came along from a web page is printed as it is. Addresses and numbers grow old in a signed paper; the
company's own stand in \`jd.yaml\`.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour at www.flour.example',
    good: 'orders flour from the approved supplier',
  },
  check: inTexts(({ text, at }) =>
    marks
      .filter(({ pattern }) => text.search(pattern) >= 0)
      .flatMap(({ pattern, what }) =>
        [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
          message: `\`${found.trim()}\` is ${what}`,
          place: at(index, index + found.length),
        })),
      ),
  ),
}

const marks: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\b(?:https?:\/\/|www\.)\S+/gi, what: 'a web address' },
  { pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+/g, what: 'an e-mail address' },
  { pattern: /<\/?[a-z][^<>]*>|&[a-z]+;/gi, what: 'HTML' },
  { pattern: /\*\*|__|^#{1,6} |`/g, what: 'Markdown' },
  { pattern: /(?<![\d.])\+?\d(?:[ ()-]{0,2}\d){8,}/g, what: 'a telephone number' },
]
