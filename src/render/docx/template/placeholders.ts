import {
  childElements,
  elementsIn,
  isWord,
  wordAncestor,
  wordChild,
  wordElement,
  wordElements,
  type XmlElement,
  type XmlNode,
} from '../../../word/xml-tree.ts'
import { hole } from './pieces.ts'
import type { Placeholder } from './placeholder-names.ts'

/** Of no language: proofing leaves them alone. */
const codes: ReadonlySet<string> = new Set(['role', 'version', 'language', 'number'] satisfies Placeholder[])

/** What follows the language of a run's words in its properties, and what follows `noProof` (17.3.2.28). */
const afterLanguage = ['eastAsianLayout', 'specVanish', 'oMath']
const afterNoProof =
  'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang'
    .split(' ')
    .concat(afterLanguage)

/** A placeholder as it stands in a paragraph. */
export interface Found {
  readonly paragraph: XmlElement
  /** Its name in lower case: Word makes capitals of its own accord. */
  readonly name: string
  /** As the author wrote it. */
  readonly written: string
  /** From where to where in the paragraph's text. */
  readonly from: number
  readonly to: number
}

/** Words of a paragraph, in the elements they stand in. */
interface Piece {
  /** Absent where something else parts the words: a tab, a picture. */
  readonly element: XmlElement | undefined
  readonly text: string
}

const partsWords = ['tab', 'br', 'cr', 'ptab', 'drawing', 'pict', 'object', 'fldChar', 'instrText', 'sym']

/** The paragraph's own words: those of a text box in it belong to the paragraphs in there. */
const piecesOf = (paragraph: XmlElement): readonly Piece[] =>
  wordElements(paragraph, 't', ...partsWords)
    .filter((element) => wordAncestor(element, 'p') === paragraph)
    .map((element) =>
      isWord(element, 't') && isWord(element.parentNode, 'r')
        ? { element, text: element.textContent ?? '' }
        : { element: undefined, text: '\n' },
    )

export const paragraphText = (paragraph: XmlElement): string =>
  piecesOf(paragraph)
    .map(({ text }) => text)
    .join('')

/** Every placeholder below, known or not, in reading order. */
export const findPlaceholders = (top: XmlNode): readonly Found[] =>
  wordElements(top, 'p').flatMap((paragraph) =>
    [...paragraphText(paragraph).matchAll(/\{\{([^{}\n]*)\}\}/g)].map(({ 0: whole, 1: inner = '', index }) => ({
      paragraph,
      name: inner.trim().toLowerCase(),
      written: whole,
      from: index,
      to: index + whole.length,
    })),
  )

/** Takes the words from one place to another out of a paragraph; the last of those before them, if any, is told. */
export function cutWords({ paragraph, from, to }: Found): { readonly run: XmlElement; readonly offset: number } {
  let start = 0
  let first: { readonly run: XmlElement; readonly offset: number } | undefined
  for (const { element, text } of piecesOf(paragraph)) {
    const [left, right] = [Math.max(from - start, 0), Math.min(to - start, text.length)]
    if (element && left < right) {
      first ??= { run: element, offset: left }
      element.textContent = text.slice(0, left) + text.slice(right)
      element.setAttribute('xml:space', 'preserve')
    }
    start += text.length
  }
  if (first === undefined) throw new Error('A placeholder stands in no run')
  return first
}

/** Puts a hole in the place of a placeholder, in a run that looks as the placeholder did. */
export function openHole(found: Found): void {
  const { run: text, offset } = cutWords(found)
  const run = text.parentNode as XmlElement
  const after = splitRun(run, text, offset)
  const value = wordElement(run, 'r')
  const look = runProperties(run)
  if (codes.has(found.name)) insertBefore(look, wordElement(run, 'noProof'), afterNoProof)
  else insertBefore(look, hole(run, 'lang'), afterLanguage)
  const words = wordElement(run, 't')
  words.setAttribute('xml:space', 'preserve')
  words.appendChild(hole(run, found.name))
  value.appendChild(look)
  value.appendChild(words)
  run.parentNode?.insertBefore(value, after)
  for (const part of [run, after]) if (isEmpty(part)) part.parentNode?.removeChild(part)
}

/** What stands in a run after a place in its words, as a run of its own behind it. */
function splitRun(run: XmlElement, text: XmlElement, offset: number): XmlElement {
  const after = run.cloneNode(false) as XmlElement
  const properties = wordChild(run, 'rPr')
  if (properties) after.appendChild(properties.cloneNode(true))
  const rest = text.cloneNode(false) as XmlElement
  rest.textContent = (text.textContent ?? '').slice(offset)
  text.textContent = (text.textContent ?? '').slice(0, offset)
  let next = text.nextSibling
  after.appendChild(rest)
  while (next) {
    const following = next.nextSibling
    after.appendChild(next)
    next = following
  }
  run.parentNode?.insertBefore(after, run.nextSibling)
  return after
}

/** The properties of a run without what the value brings itself. */
function runProperties(run: XmlElement): XmlElement {
  const own = wordChild(run, 'rPr')
  const look = own ? (own.cloneNode(true) as XmlElement) : wordElement(run, 'rPr')
  for (const child of [...childElements(look)]) if (isWord(child, 'lang', 'noProof')) look.removeChild(child)
  return look
}

/** Puts a child before the first of those that the schema wants after it. */
export function insertBefore(parent: XmlElement, child: XmlNode, followers: readonly string[]): void {
  parent.insertBefore(child, childElements(parent).find((one) => isWord(one, ...followers)) ?? null)
}

const isEmpty = (run: XmlElement): boolean =>
  childElements(run).every((child) => (child.textContent === '' && isWord(child, 't')) || isWord(child, 'rPr'))

/** Whether a paragraph holds anything but words and what Word notes about them: a picture, a field, a break. */
export const holdsMore = (paragraph: XmlElement): boolean =>
  [...elementsIn(paragraph)].some((element) =>
    isWord(
      element,
      'drawing',
      'pict',
      'object',
      'fldChar',
      'fldSimple',
      'sym',
      'commentReference',
      'footnoteReference',
    ),
  )
