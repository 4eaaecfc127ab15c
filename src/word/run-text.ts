import { blankStyle } from './blank-style.ts'
import type { TextKind } from './paragraph-draft.ts'
import type { Reading } from './word-paragraph.ts'
import { wordAttribute, wordChild, wordName, type XmlElement } from './xml-tree.ts'

/** The signs that Word has elements for (ECMA-376 part 1, 17.3.3). */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

/** The text of one child of a run; empty where it has none. */
export function pieceText(piece: XmlElement, reading: Reading): string {
  const name = wordName(piece) ?? ''
  switch (name) {
    case 't':
      return spaced(piece)
    case 'delText':
      return reading === 'rejected' ? spaced(piece) : ''
    case 'br':
      return ['page', 'column'].includes(wordAttribute(piece, 'type') ?? '') ? '' : '\n'
    case 'sym':
      return symbol(wordAttribute(piece, 'char'))
    default:
      return signs[name] ?? ''
  }
}

/** How the words of a run count; hidden ones do not. */
export function kindOf(run: XmlElement): TextKind | 'hidden' {
  const properties = wordChild(run, 'rPr')
  if (!properties) return 'words'
  const has = (name: string): boolean => isOn(wordChild(properties, name))
  if (has('vanish')) return 'hidden'
  if (isBlankRun(run)) return 'filling'
  return has('strike') || has('dstrike') ? 'struck' : 'words'
}

function isBlankRun(run: XmlElement): boolean {
  const style = wordChild(run, 'rPr', 'rStyle')
  return style !== undefined && wordAttribute(style, 'val') === blankStyle
}

/** Spaces at either end of a text stand there only where it says so (XML 1.0, 2.10). */
function spaced(element: XmlElement): string {
  const text = element.textContent ?? ''
  for (let one: XmlElement | null = element; one; one = one.parentElement) {
    const space = one.getAttribute('xml:space')
    if (space) return space === 'preserve' ? text : withoutEnds(text)
  }
  return withoutEnds(text)
}

const withoutEnds = (text: string): string => text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '')

/** A sign of a symbol font, by its number in that font. */
function symbol(code: string | undefined): string {
  return code && /^[0-9a-f]{4}$/i.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : ''
}

/** A property that is there is on, unless it says otherwise (ECMA-376 part 1, 17.17.4). */
const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off'].includes(wordAttribute(property, 'val') ?? '')
